package courant.account.entry;

import courant.account.Audit;
import courant.account.PasswordHash;
import courant.account.Sessions;
import courant.platform.BadInput;
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
import java.util.Map;

/** Where a new author chooses a password. */
@Path("/setup/{token}")
@RunOnVirtualThread
public class SetUpPages {
    private final SetUpLink link;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Audit audit;

    SetUpPages(SetUpLink link, Sessions sessions, SessionCookie cookie, Audit audit) {
        this.link = link;
        this.sessions = sessions;
        this.cookie = cookie;
        this.audit = audit;
    }

    @CheckedTemplate(basePath = "account")
    record SetUp(String email, int shortest, String problem) implements TemplateInstance {}

    @GET
    public Response form(@PathParam("token") String token) {
        return Pages.show(200, new SetUp(link.read(token).email, PasswordHash.SHORTEST, ""));
    }

    @POST
    public Response choose(
            @PathParam("token") String token,
            @FormParam("password") @DefaultValue("") String password,
            RoutingContext context) {
        var email = link.read(token).email;
        try {
            var account = link.use(token, PasswordHash.of(password));
            audit.write(account.id, "set first password", "account " + account.id, Map.of());
            cookie.give(context, sessions.open(account.id, Visitor.of(context).program()));
            return Response.seeOther(URI.create("/studio")).build();
        } catch (BadInput fault) {
            return Pages.show(422, new SetUp(email, PasswordHash.SHORTEST, String.valueOf(fault.getMessage())));
        }
    }
}
