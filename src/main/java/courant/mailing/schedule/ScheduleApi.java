package courant.mailing.schedule;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.platform.Refused;
import courant.post.Post;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Scheduling for programs. */
@Path("/api/v1/posts/{id}/schedule")
@RolesAllowed("author")
@RunOnVirtualThread
public class ScheduleApi {
    private final Timetable timetable;
    private final CurrentAccount current;
    private final Audit audit;
    private final Clock clock;

    public ScheduleApi(Timetable timetable, CurrentAccount current, Audit audit, Clock clock) {
        this.timetable = timetable;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Schedules a post or moves its schedule. A repeat is the same mailing. */
    @PUT
    @Transactional
    public Response put(@RestPath long id, @Nullable ScheduleForm sent) {
        var form = sent == null ? ScheduleForm.EMPTY : sent;
        var post = Post.byId(id).orElseThrow(() -> Refused.notFound("There is no post with this number."));
        var schedule = Schedule.preview(form.when(), form.zoneOr(post.newsletter.zone), clock.instant());
        var mailing = timetable.enter(id, schedule, form.meant(), current.get().id);
        audit.write("schedule mailing", "post " + id, Map.of("mailing", mailing.id, "at", schedule.instant()));
        return Response.accepted(ScheduledView.of(mailing, schedule)).build();
    }

    /** Takes the schedule back. */
    @DELETE
    @Transactional
    public void delete(@RestPath long id) {
        timetable.strike(id);
        audit.write("take back schedule", "post " + id, Map.of());
    }
}
