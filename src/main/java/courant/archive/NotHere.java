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
    private static final String CUT = "Perhaps the link was cut in two on its way, or a letter was lost.";

    /** Something that stands somewhere else. */
    public record Other(String name, String path) {}

    public static Response page(Site site) {
        return page(site, CUT, List.of());
    }

    /** @param sentence on what was looked for and is not there */
    public static Response page(Site site, String sentence, List<Other> others) {
        var dates = Dates.here();
        var newest = PostLine.published(SHOWN).stream()
                .map(line -> LineView.of(line, dates))
                .toList();
        return Response.status(404)
                .type(Fresh.HTML)
                .header("Cache-Control", "no-store")
                .entity(new NotHere(SiteView.now(site), sentence, others, newest).render())
                .build();
    }
}
