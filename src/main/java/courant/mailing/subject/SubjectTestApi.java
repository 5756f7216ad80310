package courant.mailing.subject;

import courant.mailing.Mailing;
import courant.platform.BadInput;
import courant.platform.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** A mailing's subject test for programs. */
@Path("/api/v1/mailings/{id}/subject-test")
@RolesAllowed("author")
@RunOnVirtualThread
public class SubjectTestApi {
    private final SubjectTests tests;

    public SubjectTestApi(SubjectTests tests) {
        this.tests = tests;
    }

    /** @param variant the number of the subject, from 0 */
    public record Choice(@Nullable Integer variant) {}

    @GET
    @Transactional
    public SubjectTestView get(@RestPath long id) {
        Mailing.byId(id);
        return tests.find(id).orElseThrow(() -> Refused.notFound("This mailing tries no subjects."));
    }

    /** Decides, before the time or after it; final. */
    @PUT
    @Path("/winner")
    @Transactional
    public Response choose(@RestPath long id, @Nullable Choice choice) {
        if (choice == null || choice.variant() == null) throw new BadInput("variant", "Say which: {\"variant\": 0}.");
        tests.choose(id, choice.variant());
        return Response.accepted(get(id)).build();
    }

    /** Stops the test: the rest gets the first subject. */
    @DELETE
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public Response stop(@RestPath long id) {
        tests.stop(id);
        return Response.accepted(get(id)).build();
    }
}
