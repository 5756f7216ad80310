package courant.mailing.schedule;

import courant.mailing.preflight.Waiver;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** Mails a sent post to those who joined since; never to anybody twice. */
@Path("/api/v1/posts/{id}/resends")
@RolesAllowed("author")
@RunOnVirtualThread
public class ResendApi {
    private final SchedulePost schedulePost;

    public ResendApi(SchedulePost schedulePost) {
        this.schedulePost = schedulePost;
    }

    /** Said twice in one breath it is one mailing. */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response resend(@RestPath long id) {
        var sent = schedulePost.toThoseWhoJoined(id, Waiver.NONE);
        return Response.accepted(ScheduledView.of(sent)).build();
    }
}
