package courant.mailing.schedule;

import courant.mailing.preflight.StoppedProblem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Scheduling for programs. */
@Path("/api/v1/posts/{id}/schedule")
@RolesAllowed("author")
@RunOnVirtualThread
public class ScheduleApi {
    private final SchedulePost schedulePost;

    public ScheduleApi(SchedulePost schedulePost) {
        this.schedulePost = schedulePost;
    }

    /** Schedules a post or moves its schedule. A repeat is the same mailing. */
    @PUT
    @APIResponse(
            responseCode = "202",
            description = "Scheduled",
            content = @Content(schema = @Schema(implementation = ScheduledView.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "A line of the preflight fails and was not overridden; \"lines\" has those that do. Also where the"
                            + " post is on its way already, or was mailed.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = StoppedProblem.StoppedView.class)))
    public Response put(@RestPath long id, @Nullable ScheduleForm sent) {
        var form = sent == null ? ScheduleForm.EMPTY : sent;
        var scheduled = schedulePost.at(id, form.when(), form.typedZone(), form.meant(), form.manner(), form.waiver());
        return Response.accepted(ScheduledView.of(scheduled)).build();
    }

    /** Takes the schedule back. */
    @DELETE
    public void delete(@RestPath long id) {
        schedulePost.strike(id);
    }
}
