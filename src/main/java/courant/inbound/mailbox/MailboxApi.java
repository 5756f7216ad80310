package courant.inbound.mailbox;

import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Site;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Mailboxes for programs. */
@Path("/api/v1/mailboxes")
@Tag(
        name = "Mailboxes",
        description =
                "Where replies to newsletters arrive: read over IMAP each minute, and changed in nothing. docs/replies.md")
@RolesAllowed("owner")
@RunOnVirtualThread
public class MailboxApi {
    private final MailboxSettings settings;
    private final DataSource database;
    private final Site site;

    public MailboxApi(MailboxSettings settings, DataSource database, Site site) {
        this.settings = settings;
        this.database = database;
        this.site = site;
    }

    @GET
    @Transactional
    @Operation(summary = "All mailboxes that were set up")
    public Page<MailboxView> list() {
        return new Page<>(KeptMailbox.all().stream().map(this::view).toList(), null);
    }

    @POST
    @Transactional
    @Operation(summary = "Set up a mailbox")
    public Response add(@Nullable MailboxForm form) {
        var mailbox = settings.add(given(form));
        return Response.created(site.at("/api/v1/mailboxes/" + mailbox.id))
                .entity(view(mailbox))
                .build();
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(summary = "One mailbox")
    public MailboxView one(@RestPath long id) {
        return view(settings.known(id));
    }

    @PUT
    @Path("{id}")
    @Transactional
    @Operation(
            summary = "Change a mailbox",
            description = "The whole of it: what is absent takes its default, but an absent password stays. In another"
                    + " folder, or on another host, reading begins at the end.")
    public MailboxView change(@RestPath long id, @Nullable MailboxForm form) {
        return view(settings.change(id, given(form)));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    @ResponseStatus(204)
    @Operation(summary = "Remove a mailbox", description = "What was counted stays counted.")
    public void remove(@RestPath long id) {
        settings.remove(id);
    }

    @POST
    @Path("{id}/tests")
    @Operation(
            summary = "Test a mailbox",
            description =
                    "Connects, encrypts, signs in and looks into the folder; reads and changes nothing. The answer says"
                            + " in a sentence what happened.")
    public MailboxTrial test(@RestPath long id) {
        return MailboxTrial.of(QuarkusTransaction.requiringNew().call(() -> settings.access(id)));
    }

    private MailboxView view(KeptMailbox it) {
        return MailboxView.of(it, database);
    }

    private static MailboxForm given(@Nullable MailboxForm form) {
        if (form == null)
            throw new BadInput(
                    "", "Send the mailbox as JSON: at least {\"name\": \"…\", \"host\": \"…\", \"username\": \"…\"}.");
        return form;
    }
}
