package courant.studio.send;

import courant.mailing.subject.SubjectTests;
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

/** Decides which subject the rest of a mailing gets; for good. */
@Path("/studio/mailings/{id: \\d+}/subject")
@RolesAllowed("author")
@RunOnVirtualThread
public class SubjectPages {
    private final SubjectTests tests;

    public SubjectPages(SubjectTests tests) {
        this.tests = tests;
    }

    @POST
    @Transactional
    public Response choose(long id, @RestForm @DefaultValue("-1") int variant) {
        try {
            tests.choose(id, variant);
        } catch (BadInput fault) {
            throw Refused.conflict(String.valueOf(fault.getMessage()));
        }
        return to(id);
    }

    @POST
    @Path("removal")
    @Transactional
    public Response stop(long id) {
        tests.stop(id);
        return to(id);
    }

    private static Response to(long id) {
        return Answers.seeOther("/studio/mailings/" + id + "?done=decided");
    }
}
