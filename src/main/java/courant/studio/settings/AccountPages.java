package courant.studio.settings;

import courant.account.Account;
import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.account.Sessions;
import courant.account.entry.ChangePassword;
import courant.account.entry.SessionCookie;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.post.label.Authors;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** The own account: the name that stands under posts, and the password. */
@Path("/studio/settings/account")
@RolesAllowed("contributor")
@RunOnVirtualThread
public class AccountPages {
    private final CurrentAccount current;
    private final ChangePassword change;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Audit audit;

    public AccountPages(
            CurrentAccount current, ChangePassword change, Sessions sessions, SessionCookie cookie, Audit audit) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.audit = audit;
        this.current = current;
        this.change = change;
    }

    @CheckedTemplate(basePath = "studio")
    record AccountPage(String email, String role, String name, Faults faults) implements TemplateInstance {}

    @GET
    @Transactional
    public Response account() {
        return Answers.page(page(current.get().name, Faults.NONE));
    }

    @POST
    @Transactional
    public Response rename(@RestForm @DefaultValue("") String name) {
        try {
            var account = current.get();
            var before = account.name;
            account.rename(name);
            Authors.ofAccount(account.id).ifPresent(it -> it.follow(before, account.name));
            return Answers.seeOther("/studio/settings/account?done=saved");
        } catch (BadInput fault) {
            return Answers.refused(page(name, Faults.of(fault)));
        }
    }

    @POST
    @Path("password")
    public Response password(
            @RestForm @DefaultValue("") String present,
            @RestForm @DefaultValue("") String password,
            RoutingContext context) {
        try {
            change.from(present, password, context);
            return Answers.seeOther("/studio/settings/account?done=password");
        } catch (BadInput fault) {
            return Answers.refused(page(current.get().name, Faults.of(fault)));
        } catch (Refused fault) {
            return Answers.refused(page(current.get().name, Faults.of("current", String.valueOf(fault.getMessage()))));
        }
    }

    /** Every other browser is a stranger's then. */
    @POST
    @Path("sessions/removal")
    public Response signOutElsewhere(RoutingContext context) {
        sessions.endOthers(current.id().orElseThrow(), cookie.key(context).orElse(""));
        audit.write("sign out elsewhere", "account " + current.id().orElseThrow(), Map.of());
        return Answers.seeOther("/studio/settings/account?done=signed-out");
    }

    private AccountPage page(String name, Faults faults) {
        Account it = current.get();
        return new AccountPage(it.email, it.role.word(), name, faults);
    }
}
