package courant.account.people;

import courant.account.Role;
import courant.account.api.Page;
import courant.platform.BadInput;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Invitations, for programs of owners. Their links go out by mail and are told to nobody else. */
@Path("/api/v1/invitations")
@RolesAllowed("owner")
@RunOnVirtualThread
public class InvitationApi {
    private final Invite invite;

    public InvitationApi(Invite invite) {
        this.invite = invite;
    }

    @Schema(name = "InvitationForm")
    public record Form(@Nullable String email, @Nullable Role role) {}

    @Schema(name = "Invitation")
    public record View(long id, String email, Role role, Instant createdAt, Instant expiresAt) {
        static View of(Invitation it) {
            return new View(it.id, it.email, it.role, it.createdAt, it.expiresAt);
        }
    }

    @GET
    @Transactional
    public Page<View> list() {
        return new Page<>(Invitation.all().stream().map(View::of).toList(), null);
    }

    /** Invites somebody; who is invited already gets a new mail with a new link. */
    @POST
    @Transactional
    @ResponseStatus(201)
    public View send(@Nullable Form sent) {
        var form = sent == null ? new Form(null, null) : sent;
        if (form.role() == null) throw new BadInput("role", "Say as what: owner, editor, author or contributor.");
        return View.of(invite.send(Objects.requireNonNullElse(form.email(), ""), form.role()));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public void withdraw(@RestPath long id) {
        invite.withdraw(id);
    }
}
