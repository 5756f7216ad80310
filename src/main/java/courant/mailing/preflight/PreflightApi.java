package courant.mailing.preflight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A post's preflight for programs; answers within ten seconds. */
@Path("/api/v1/posts/{id}/preflight")
@RolesAllowed("author")
@RunOnVirtualThread
public class PreflightApi {
    private final Preflight preflight;

    public PreflightApi(Preflight preflight) {
        this.preflight = preflight;
    }

    @GET
    @Operation(
            summary = "Check a post and what it is sent with",
            description =
                    "Each line is pass, warn, fail, notCheckable or notNeeded, the failing first. A failing line stops"
                            + " scheduling unless it is overridden. What was found is good for half a minute.")
    public PreflightView post(@RestPath long id) {
        return PreflightView.of(preflight.ofPost(id));
    }
}
