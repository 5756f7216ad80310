package courant.archive.standing;

import courant.archive.Fresh;
import courant.archive.NotHere;
import courant.archive.shelf.Elsewhere;
import courant.markdown.PictureSizes;
import courant.newsletter.site.SiteView;
import courant.newsletter.standing.StandingPage;
import courant.platform.Site;
import courant.post.picture.KeptSizes;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /{slug}}: a standing page; and every address at which nothing else stands, which the same answer must see to. */
@Path("/")
@RunOnVirtualThread
public class StandingPages {
    private final Site site;
    private final PictureSizes sizes;

    public StandingPages(Site site, KeptSizes sizes) {
        this.site = site;
        this.sizes = sizes;
    }

    @CheckedTemplate(basePath = "archive")
    record Standing(SiteView site, StandingText page) implements TemplateInstance {}

    /** What is answered to programs, and to authors, has words of its own. */
    @GET
    @Path("{path: (?!api/|studio/|q/|assets/).+}")
    @Transactional
    public Response show(@RestPath String path, @Context Request request) {
        return StandingPage.published(path)
                .map(it -> Fresh.page(request, html(it)))
                .or(() -> StandingPage.movedFrom(path).map(it -> Elsewhere.lead(it.path())))
                .orElseGet(() -> NotHere.near(site, path));
    }

    /** Where nothing stands there is nothing to send to either; what stands is only read. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Path("{path: (?!api/|studio/|q/|assets/).+}")
    @Transactional
    public Response send(@RestPath String path) {
        return StandingPage.published(path).isPresent()
                ? Response.status(Response.Status.METHOD_NOT_ALLOWED)
                        .header("Allow", "GET, HEAD")
                        .build()
                : NotHere.near(site, path);
    }

    String html(StandingPage page) {
        var shell = SiteView.now(site);
        return shell.say(new Standing(shell, StandingText.of(page, shell, site, sizes)))
                .render();
    }
}
