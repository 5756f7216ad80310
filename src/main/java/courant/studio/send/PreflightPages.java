package courant.studio.send;

import courant.mailing.preflight.Preflight;
import courant.mailing.preflight.Report;
import courant.studio.Answers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** All that is looked at before a post is mailed; shows what is found while the rest is still being asked for. */
@Path("/studio/posts/{id: \\d+}/preflight")
@RolesAllowed("author")
@RunOnVirtualThread
public class PreflightPages {
    private final SendViews views;
    private final Preflight preflight;

    public PreflightPages(SendViews views, Preflight preflight) {
        this.views = views;
        this.preflight = preflight;
    }

    @CheckedTemplate(basePath = "studio")
    record PreflightPage(SendView post, Report preflight) implements TemplateInstance {}

    /** @param again anything: what is remembered is asked for anew */
    @GET
    public Response page(long id, @RestQuery @Nullable String again) {
        if (again != null) {
            preflight.forget();
            return Answers.seeOther("/studio/posts/" + id + "/preflight");
        }
        return Answers.page(new PreflightPage(views.of(id), Report.of(preflight.ofPost(id))));
    }
}
