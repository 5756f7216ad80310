package courant.subscriber.segment;

import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Site;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Segments for programs. */
@Path("/api/v1/segments")
@Tag(name = "Segments")
@RolesAllowed("editor")
@RunOnVirtualThread
public class SegmentApi {
    private final SegmentDesk desk;
    private final Site site;

    public SegmentApi(SegmentDesk desk, Site site) {
        this.desk = desk;
        this.site = site;
    }

    /** All of them, by their names. */
    @GET
    @RolesAllowed("author")
    @Transactional
    public Page<SegmentView> list() {
        return new Page<>(SavedSegment.everyOne().stream().map(SegmentView::of).toList(), null);
    }

    @POST
    @Transactional
    public Response add(@Nullable SegmentForm form) {
        var made = SegmentView.of(desk.save(sent(form).named(), sent(form).meant()));
        return Response.created(site.at("/api/v1/segments/" + made.id()))
                .entity(made)
                .build();
    }

    @POST
    @Path("count")
    @Operation(
            summary = "Count whom conditions mean",
            description = "Of a newsletter's active readers who are not suppressed. exact is false where the number was"
                    + " estimated from a sample, because counting would have taken longer than a second.")
    public SegmentCount.Found count(@Nullable SegmentForm form) {
        return desk.count(sent(form).meant(), sent(form).newsletter());
    }

    @GET
    @Path("{id}")
    @RolesAllowed("author")
    @Transactional
    public SegmentView one(@RestPath long id) {
        return SegmentView.of(SavedSegment.known(id));
    }

    @GET
    @Path("{id}/count")
    public SegmentCount.Found countSaved(@RestPath long id, @RestQuery @Nullable String newsletter) {
        return desk.count(SavedSegment.known(id).definition, newsletter);
    }

    @PUT
    @Path("{id}")
    @Transactional
    public SegmentView change(@RestPath long id, @Nullable SegmentForm form) {
        return SegmentView.of(desk.change(id, sent(form).named(), sent(form).meant()));
    }

    /** What was scheduled for it keeps its own copy. */
    @DELETE
    @Path("{id}")
    @ResponseStatus(204)
    public void remove(@RestPath long id) {
        desk.remove(id);
    }

    private static SegmentForm sent(@Nullable SegmentForm form) {
        if (form == null) throw new BadInput("", "Send the segment as JSON: {\"name\": \"…\", \"segment\": {…}}.");
        return form;
    }
}
