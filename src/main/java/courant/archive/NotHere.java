package courant.archive;

import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.PostLine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;

/**
 * Where nothing stands, what else there is to read.
 *
 * @param others what of the kind that was asked for there is
 */
@CheckedTemplate(basePath = "archive")
public record NotHere(SiteView site, String sentence, List<Other> others, List<LineView> newest)
        implements TemplateInstance {
    private static final int SHOWN = 3;

    /** Something that stands somewhere else. */
    public record Other(String name, String path) {}

    public static Response page(Site site) {
        return page(site, "", List.of());
    }

    /** @param sentence on what was looked for and is not there; empty where nobody can tell */
    public static Response page(Site site, String sentence, List<Other> others) {
        var dates = Dates.here();
        var newest = PostLine.published(SHOWN).stream()
                .map(line -> LineView.of(line, dates))
                .toList();
        var shell = SiteView.now(site);
        var page = new NotHere(shell, sentence, others, newest);
        return Response.status(404)
                .type(Fresh.HTML)
                .header("Cache-Control", "no-store")
                .entity(shell.say(page).render())
                .build();
    }
}
