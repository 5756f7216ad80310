package courant.studio.send;

import courant.mailing.DeliveryState;
import courant.mailing.progress.Steering;
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
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * The buttons on a mailing's page. Pressed twice, each does its deed once; one that a page still offers though it is not
 * possible any more leads to a page that says why.
 */
@Path("/studio/mailings/{id: \\d+}")
@RolesAllowed("author")
@RunOnVirtualThread
public class SteerPages {
    private final Steering steering;

    public SteerPages(Steering steering) {
        this.steering = steering;
    }

    @POST
    @Path("pause")
    @Transactional
    public Response pause(long id) {
        steering.pause(id);
        return to(id, "paused");
    }

    @POST
    @Path("resumption")
    @Transactional
    public Response resume(long id) {
        steering.resume(id);
        return to(id, "resumed");
    }

    @POST
    @Path("cancellation")
    @Transactional
    public Response cancel(long id) {
        steering.cancel(id);
        return to(id, "cancelled");
    }

    /** @param of rejected or uncertain */
    @POST
    @Path("retries")
    @Transactional
    public Response retry(long id, @RestForm @DefaultValue("") String of, @RestForm @Nullable Long delivery) {
        try {
            steering.retry(id, DeliveryState.typed(of), delivery);
            return to(id, "retried");
        } catch (BadInput fault) {
            throw Refused.conflict(String.valueOf(fault.getMessage()));
        }
    }

    /** What is uncertain counts as sent. */
    @POST
    @Path("acceptances")
    @Transactional
    public Response countAsSent(long id, @RestForm @Nullable Long delivery) {
        steering.countAsSent(id, delivery);
        return to(id, "counted");
    }

    private static Response to(long id, String done) {
        return Answers.seeOther("/studio/mailings/" + id + "?done=" + done);
    }
}
