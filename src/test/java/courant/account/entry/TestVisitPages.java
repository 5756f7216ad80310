package courant.account.entry;

import courant.account.CurrentAccount;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** A page of the studio, for tests of who gets there. */
@Path("/studio/test-visits")
@RunOnVirtualThread
public class TestVisitPages {
    private final CurrentAccount current;
    private final ChangePassword password;

    TestVisitPages(CurrentAccount current, ChangePassword password) {
        this.current = current;
        this.password = password;
    }

    @GET
    @Produces("text/plain")
    public String whoAmI() {
        return current.get().email;
    }

    @POST
    public void change(@FormParam("old") String old, @FormParam("chosen") String chosen, RoutingContext context) {
        password.from(old, chosen, context);
    }
}
