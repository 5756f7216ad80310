package courant.studio.replies;

import courant.inbound.mailbox.KeptMailbox;
import courant.inbound.mailbox.MailboxSettings;
import courant.inbound.mailbox.MailboxTrial;
import courant.studio.Answers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** All mailboxes for replies, with how reading them goes; and the button that tries one. */
@Path("/studio/settings/replies")
@RolesAllowed("owner")
@RunOnVirtualThread
public class MailboxesPages {
    private final MailboxSettings settings;
    private final DataSource database;

    public MailboxesPages(MailboxSettings settings, DataSource database) {
        this.settings = settings;
        this.database = database;
    }

    @CheckedTemplate(basePath = "studio")
    record MailboxesPage(
            List<ListedMailbox> mailboxes, @Nullable MailboxTrial trial) implements TemplateInstance {}

    @GET
    @Transactional
    public Response list() {
        return Answers.page(page(Optional.empty()));
    }

    /** No redirect: what happened stands on the page that answers. The network is asked outside of any transaction. */
    @POST
    @Path("{id: \\d+}/test")
    public Response test(long id) {
        var trial = MailboxTrial.of(QuarkusTransaction.requiringNew().call(() -> settings.access(id)));
        return QuarkusTransaction.requiringNew().call(() -> Answers.page(page(Optional.of(trial))));
    }

    private MailboxesPage page(Optional<MailboxTrial> trial) {
        var all = KeptMailbox.all().stream()
                .map(it -> ListedMailbox.of(it, database))
                .toList();
        return new MailboxesPage(all, trial.orElse(null));
    }
}
