package courant.mailing.schedule;

import courant.newsletter.Newsletter;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** What a typed time means, said before it is used. */
@Path("/api/v1/schedule")
@RolesAllowed("author")
@RunOnVirtualThread
public class SchedulePreviewApi {
    private final Clock clock;

    public SchedulePreviewApi(Clock clock) {
        this.clock = clock;
    }

    /** In the zone, with its offset, as an instant. Changes nothing. */
    @GET
    @Transactional
    public ScheduleView preview(@QueryParam("at") @Nullable String at, @QueryParam("zone") @Nullable String zone) {
        var form = new ScheduleForm(at, zone, null, null, null, null);
        var usual = Newsletter.first().map(it -> it.zone).orElse("UTC");
        return ScheduleView.of(Schedule.preview(form.when(), form.zoneOr(usual), clock.instant()));
    }
}
