package courant.account.people;

import courant.account.PasswordHash;
import courant.account.Sessions;
import courant.account.entry.Pages;
import courant.account.entry.SessionCookie;
import courant.account.entry.Visitor;
import courant.platform.BadInput;
import courant.platform.Rates;
import courant.platform.Refused;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/** Where an invitation leads: a name and a password, and the studio is open. */
@Path("/invitation/{token}")
@RunOnVirtualThread
public class InvitationPages {
    private final Rates tries = Rates.of(60, Duration.ofMinutes(15));
    private final Invite invite;
    private final Sessions sessions;
    private final SessionCookie cookie;

    InvitationPages(Invite invite, Sessions sessions, SessionCookie cookie) {
        this.invite = invite;
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** @param field {@code name} or {@code password}: what the problem is about */
    @CheckedTemplate(basePath = "account")
    record Join(String email, String role, String name, int shortest, String field, String problem)
            implements TemplateInstance {}

    @GET
    public Response form(@PathParam("token") String token) {
        return page(200, invite.read(token), "", "", "");
    }

    @POST
    public Response accept(
            @PathParam("token") String token,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            RoutingContext context) {
        var visitor = Visitor.of(context);
        if (!tries.take(visitor.address()))
            throw Refused.tooMany("Too many attempts. Wait a few minutes, then try again.");
        var invitation = invite.read(token);
        try {
            var account = invite.accept(token, name, PasswordHash.of(password));
            cookie.give(context, sessions.open(account.id, visitor.program()));
            return Response.seeOther(URI.create("/studio")).build();
        } catch (BadInput fault) {
            return page(422, invitation, name, fault.field(), String.valueOf(fault.getMessage()));
        }
    }

    private static Response page(int status, Invitation it, String name, String field, String problem) {
        return Pages.show(status, new Join(it.email, it.role.word(), name, PasswordHash.SHORTEST, field, problem));
    }
}
