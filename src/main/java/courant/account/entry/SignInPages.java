package courant.account.entry;

import courant.account.CurrentAccount;
import courant.account.Sessions;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.TestMode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where authors come in and go out. */
@Path("/")
@RunOnVirtualThread
public class SignInPages {
    private final SignIn signIn;
    private final SessionCookie cookie;
    private final Sessions sessions;
    private final CurrentAccount current;
    private final TestMode testMode;

    SignInPages(SignIn signIn, SessionCookie cookie, Sessions sessions, CurrentAccount current, TestMode testMode) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.sessions = sessions;
        this.current = current;
        this.testMode = testMode;
    }

    @CheckedTemplate(basePath = "account")
    record Login(String email, String next, String problem, boolean testMode) implements TemplateInstance {}

    @GET
    @Path("login")
    public Response form(@QueryParam("next") @DefaultValue("") String next) {
        var after = NextPage.of(next);
        return current.present() ? goTo(after) : page(200, "", after, "");
    }

    @POST
    @Path("login")
    public Response signIn(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("next") @DefaultValue("") String next,
            RoutingContext context) {
        var after = NextPage.of(next);
        try {
            var key = signIn.with(email, password, Visitor.of(context));
            cookie.key(context).ifPresent(sessions::end);
            cookie.give(context, key);
            return goTo(after);
        } catch (BadInput fault) {
            return page(422, email, after, String.valueOf(fault.getMessage()));
        } catch (Refused fault) {
            return page(fault.status(), email, after, String.valueOf(fault.getMessage()));
        }
    }

    @POST
    @Path("logout")
    public Response signOut(RoutingContext context) {
        cookie.key(context).ifPresent(sessions::end);
        cookie.takeBack(context);
        return goTo(new NextPage("/login"));
    }

    private Response page(int status, String email, NextPage next, String problem) {
        return Pages.show(status, new Login(email, next.path(), problem, testMode.on()));
    }

    private static Response goTo(NextPage next) {
        return Response.seeOther(URI.create(next.path())).build();
    }
}
