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
 * @param near posts whose addresses are nearly the one that was asked for
 */
@CheckedTemplate(basePath = "archive")
public record NotHere(SiteView site, String sentence, List<Other> others, List<LineView> near, List<LineView> newest)
        implements TemplateInstance {
    private static final int SHOWN = 3;
    private static final int LONGEST = 100;

    /** Something that stands somewhere else. */
    public record Other(String name, String path) {}

    public static Response page(Site site) {
        return page(site, "", List.of());
    }

    /** @param path the end of the address that was asked for, which may be nearly that of a post */
    public static Response near(Site site, String path) {
        var slug = path.replaceAll("/+$", "").replaceAll("^.*/|\\.html?$", "");
        return page(site, "", List.of(), slug.length() > LONGEST ? List.of() : PostLine.near(slug, SHOWN));
    }

    /** @param sentence on what was looked for and is not there; empty where nobody can tell */
    public static Response page(Site site, String sentence, List<Other> others) {
        return page(site, sentence, others, List.of());
    }

    private static Response page(Site site, String sentence, List<Other> others, List<PostLine> near) {
        var dates = Dates.here();
        var shell = SiteView.now(site);
        var newest = near.isEmpty() ? PostLine.published(SHOWN) : List.<PostLine>of();
        var page = new NotHere(shell, sentence, others, views(near, dates), views(newest, dates));
        return Response.status(404)
                .type(Fresh.HTML)
                .header("Cache-Control", "no-store")
                .entity(shell.say(page).render())
                .build();
    }

    private static List<LineView> views(List<PostLine> lines, Dates dates) {
        return lines.stream().map(it -> LineView.of(it, dates)).toList();
    }
}
