package courant.archive;

import courant.newsletter.site.SiteView;
import courant.platform.Site;
import courant.post.PostLine;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Where nothing stands, what else there is to read. */
@CheckedTemplate(basePath = "archive")
record NotHere(SiteView site, List<LineView> newest) implements TemplateInstance {
    private static final int SHOWN = 3;

    static Response page(Site site) {
        var dates = Dates.here();
        var newest = PostLine.published(SHOWN).stream()
                .map(line -> LineView.of(line, dates))
                .toList();
        return Response.status(404)
                .type(Fresh.HTML)
                .header("Cache-Control", "no-store")
                .entity(new NotHere(SiteView.now(site), newest).render())
                .build();
    }
}
