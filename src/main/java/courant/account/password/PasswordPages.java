package courant.account.password;

import courant.account.Audit;
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
import java.util.Locale;
import java.util.Map;

/** For who forgot the password. What is answered is the same whether an address has an account or not. */
@Path("/password")
@RunOnVirtualThread
public class PasswordPages {
    static final int FOR_ADDRESS = 3;
    private static final int FROM_PLACE = 20;

    private final Rates fromPlace = Rates.of(FROM_PLACE, Duration.ofMinutes(15));
    private final Rates forAddress = Rates.of(FOR_ADDRESS, Duration.ofHours(1));
    private final AskReset ask;
    private final ResetLink link;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Audit audit;

    PasswordPages(AskReset ask, ResetLink link, Sessions sessions, SessionCookie cookie, Audit audit) {
        this.ask = ask;
        this.link = link;
        this.sessions = sessions;
        this.cookie = cookie;
        this.audit = audit;
    }

    @CheckedTemplate(basePath = "account")
    record Forgotten(String email, boolean sent, String problem) implements TemplateInstance {}

    @CheckedTemplate(basePath = "account")
    record NewPassword(String email, int shortest, String problem) implements TemplateInstance {}

    @GET
    public Response form() {
        return Pages.show(200, new Forgotten("", false, ""));
    }

    /** Too many for one address are taken and not sent: to say so would tell that it is known. */
    @POST
    public Response ask(@FormParam("email") @DefaultValue("") String email, RoutingContext context) {
        var typed = email.strip();
        if (typed.length() > 254 || typed.indexOf('@') < 1 || typed.indexOf('\0') >= 0) {
            return Pages.show(422, new Forgotten(typed, false, "Give the whole address, such as ada@example.org."));
        }
        if (!fromPlace.take(Visitor.of(context).address())) {
            throw Refused.tooMany("Too many attempts. Wait a few minutes, then try again.");
        }
        if (forAddress.take(typed.toLowerCase(Locale.ROOT))) ask.of(typed);
        return Pages.show(200, new Forgotten(typed, true, ""));
    }

    @GET
    @Path("{token}")
    public Response choice(@PathParam("token") String token) {
        return Pages.show(200, new NewPassword(link.read(token).email, PasswordHash.SHORTEST, ""));
    }

    /** Every other session of the account ends. */
    @POST
    @Path("{token}")
    public Response choose(
            @PathParam("token") String token,
            @FormParam("password") @DefaultValue("") String password,
            RoutingContext context) {
        var email = link.read(token).email;
        try {
            var account = link.use(token, PasswordHash.of(password));
            sessions.endOthers(account.id, "");
            audit.write(account.id, "reset password", "account " + account.id, Map.of());
            cookie.give(context, sessions.open(account.id, Visitor.of(context).program()));
            return Response.seeOther(URI.create("/studio")).build();
        } catch (BadInput fault) {
            return Pages.show(422, new NewPassword(email, PasswordHash.SHORTEST, String.valueOf(fault.getMessage())));
        }
    }
}
