package courant.studio.inbox;

import courant.platform.inbox.Inbox;
import courant.platform.inbox.InboxMail;
import courant.studio.Answers;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** The list of mails in the test-mode inbox. */
@Path("/studio/inbox")
@RolesAllowed("author")
@RunOnVirtualThread
public class InboxPages {
    private static final int SHOWN = 50;
    private final Inbox inbox;
    private final OwnSight sight;

    public InboxPages(Inbox inbox, OwnSight sight) {
        this.sight = sight;
        this.inbox = inbox;
    }

    @CheckedTemplate(basePath = "studio")
    record InboxPage(List<InboxMail> mails, String q, int count, long next) implements TemplateInstance {}

    @GET
    public Response list(
            @RestQuery @DefaultValue("") String q, @RestQuery @DefaultValue("9223372036854775807") long before) {
        var mails = inbox.newest(sight.get(), q.strip(), before, SHOWN + 1);
        var more = mails.size() > SHOWN;
        var shown = more ? mails.subList(0, SHOWN) : mails;
        return Answers.page(new InboxPage(
                shown, q.strip(), inbox.count(), more ? shown.getLast().id() : 0));
    }

    @POST
    @RolesAllowed("editor")
    @Path("clearance")
    public Response clear() {
        inbox.clear();
        return Answers.seeOther("/studio/inbox?done=cleared");
    }
}
