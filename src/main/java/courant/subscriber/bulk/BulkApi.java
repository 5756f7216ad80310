package courant.subscriber.bulk;

import courant.platform.BadInput;
import courant.platform.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Changes of many subscribers for programs. */
@Path("/api/v1/subscriber-changes")
@Tag(name = "Subscribers")
@RolesAllowed("editor")
@RunOnVirtualThread
public class BulkApi {
    private final Bulks bulks;
    private final Site site;

    public BulkApi(Bulks bulks, Site site) {
        this.bulks = bulks;
        this.site = site;
    }

    @POST
    @Operation(
            summary = "Give a tag to many subscribers, or take it from them",
            description = "Those who match are worked through in the background; ask how far it is by the number.")
    public Response start(@Nullable BulkForm form) {
        if (form == null) throw new BadInput("", "Send {\"act\": \"tag\", \"tag\": \"…\", \"filter\": {…}}.");
        return accepted(bulks.start(form));
    }

    @GET
    @Path("{id}")
    public BulkView one(@RestPath long id) {
        return bulks.known(id);
    }

    /** Stops it where it runs; else changes back exactly those that it changed, as a change of its own. */
    @DELETE
    @Path("{id}")
    public Response undo(@RestPath long id) {
        if (bulks.known(id).running()) {
            bulks.stop(id);
            return accepted(bulks.known(id));
        }
        return accepted(bulks.undo(id));
    }

    private Response accepted(BulkView view) {
        return Response.accepted(view)
                .location(site.at("/api/v1/subscriber-changes/" + view.id()))
                .build();
    }
}
