package courant.studio.replies;

import courant.inbound.mailbox.MailboxSettings;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** One mailbox: its form, its end. */
@Path("/studio/settings/replies")
@RolesAllowed("owner")
@RunOnVirtualThread
public class MailboxPages {
    private static final String HERE = "/studio/settings/replies";
    private final MailboxSettings settings;

    public MailboxPages(MailboxSettings settings) {
        this.settings = settings;
    }

    @CheckedTemplate(basePath = "studio")
    record MailboxPage(long id, TypedMailbox form, boolean hasPassword, List<Newsletter> newsletters, Faults faults)
            implements TemplateInstance {}

    @GET
    @Path("new")
    @Transactional
    public Response fresh() {
        return Answers.page(page(TypedMailbox.NEW, Faults.NONE));
    }

    @POST
    public Response add(@BeanParam TypedMailbox typed) {
        try {
            QuarkusTransaction.requiringNew().call(() -> settings.add(typed.form()));
            return Answers.seeOther(HERE + "?done=added");
        } catch (BadInput fault) {
            return QuarkusTransaction.requiringNew().call(() -> Answers.refused(page(typed, Faults.of(fault))));
        }
    }

    @GET
    @Path("{id: \\d+}")
    @Transactional
    public Response one(long id) {
        return Answers.page(page(id, TypedMailbox.of(settings.known(id)), Faults.NONE));
    }

    @POST
    @Path("{id: \\d+}")
    public Response change(long id, @BeanParam TypedMailbox typed) {
        try {
            QuarkusTransaction.requiringNew().call(() -> settings.change(id, typed.form()));
            return Answers.seeOther(HERE + "?done=saved");
        } catch (BadInput fault) {
            return QuarkusTransaction.requiringNew().call(() -> Answers.refused(page(id, typed, Faults.of(fault))));
        }
    }

    @POST
    @Path("{id: \\d+}/removal")
    @Transactional
    public Response remove(long id) {
        settings.remove(id);
        return Answers.seeOther(HERE + "?done=mailbox-removed");
    }

    private static MailboxPage page(TypedMailbox form, Faults faults) {
        return new MailboxPage(0, form, false, Newsletter.all(), faults);
    }

    private MailboxPage page(long id, TypedMailbox form, Faults faults) {
        return new MailboxPage(id, form, settings.known(id).password != null, Newsletter.all(), faults);
    }
}
