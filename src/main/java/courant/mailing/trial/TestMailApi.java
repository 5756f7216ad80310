package courant.mailing.trial;

import courant.account.CurrentAccount;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Test mails for programs. */
@Path("/api/v1/posts/{id}/tests")
@RolesAllowed("author")
@RunOnVirtualThread
public class TestMailApi {
    private final TestMails tests;
    private final CurrentAccount current;

    public TestMailApi(TestMails tests, CurrentAccount current) {
        this.tests = tests;
        this.current = current;
    }

    /** Sends the post as it stands to these addresses. */
    @POST
    @Transactional
    public Response send(@RestPath long id, @Nullable TestForm form) {
        var to = tests.send(id, form == null ? new TestForm(List.of()) : form, current.get());
        return Response.accepted(Map.of("to", to)).build();
    }
}
