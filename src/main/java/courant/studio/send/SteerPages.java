package courant.studio.send;

import courant.account.Audit;
import courant.mailing.DeliveryState;
import courant.mailing.Mailing;
import courant.mailing.progress.Retry;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.studio.Answers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.resteasy.reactive.RestForm;

/** The buttons on a mailing's page. Pressed twice, each does its deed once. */
@Path("/studio/mailings/{id: \\d+}")
@RolesAllowed("author")
@RunOnVirtualThread
public class SteerPages {
    private final Retry retry;
    private final Audit audit;
    private final Clock clock;

    public SteerPages(Retry retry, Audit audit, Clock clock) {
        this.retry = retry;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @Path("pause")
    @Transactional
    public Response pause(long id) {
        return steer(id, "pause mailing", "paused", Mailing::pause);
    }

    @POST
    @Path("resumption")
    @Transactional
    public Response resume(long id) {
        return steer(id, "resume mailing", "resumed", it -> it.resume(clock.instant()));
    }

    @POST
    @Path("cancellation")
    @Transactional
    public Response cancel(long id) {
        return steer(id, "cancel mailing", "cancelled", it -> it.cancel(clock.instant()));
    }

    /** @param of rejected or uncertain */
    @POST
    @Path("retries")
    @Transactional
    public Response retry(long id, @RestForm @DefaultValue("") String of) {
        try {
            var again = retry.of(id, DeliveryState.typed(of));
            audit.write("retry deliveries", "mailing " + id, Map.of("of", of, "count", again));
            return to(id, "retried");
        } catch (BadInput fault) {
            throw Refused.conflict(String.valueOf(fault.getMessage()));
        }
    }

    /** A page that was open while the mailing went on may offer what is not possible any more: the page then shows why. */
    private Response steer(long id, String deed, String done, Consumer<Mailing> step) {
        step.accept(Mailing.toChange(id));
        audit.write(deed, "mailing " + id, Map.of());
        return to(id, done);
    }

    private static Response to(long id, String done) {
        return Answers.seeOther("/studio/mailings/" + id + "?done=" + done);
    }
}
