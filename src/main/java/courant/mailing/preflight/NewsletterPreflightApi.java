package courant.mailing.preflight;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** For programs: what must be right before anything is sent. */
@Path("/api/v1/preflight")
@RolesAllowed("author")
@RunOnVirtualThread
public class NewsletterPreflightApi {
    private final Preflight preflight;

    public NewsletterPreflightApi(Preflight preflight) {
        this.preflight = preflight;
    }

    @GET
    @Operation(
            summary = "Check what a newsletter is sent with",
            description =
                    "DNS, relay and this site's address, before the first send; the first newsletter if none is named.")
    public PreflightView newsletter(@QueryParam("newsletter") @DefaultValue("") String slug) {
        return PreflightView.of(preflight.ofNewsletter(slug));
    }
}
