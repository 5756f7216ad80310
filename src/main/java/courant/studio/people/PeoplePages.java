package courant.studio.people;

import courant.account.CurrentAccount;
import courant.account.Role;
import courant.account.people.Invitation;
import courant.account.people.Invite;
import courant.account.people.People;
import courant.account.people.PersonView;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.studio.Answers;
import courant.studio.Faults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestForm;

/** Who works here, who is asked to, and what each may. */
@Path("/studio/settings/people")
@RolesAllowed("owner")
@RunOnVirtualThread
public class PeoplePages {
    private static final int MOST = 500;
    private static final String HERE = "/studio/settings/people";

    private final People people;
    private final Invite invite;
    private final CurrentAccount current;
    private final DataSource database;
    private final Clock clock;

    public PeoplePages(People people, Invite invite, CurrentAccount current, DataSource database, Clock clock) {
        this.people = people;
        this.invite = invite;
        this.current = current;
        this.database = database;
        this.clock = clock;
    }

    /** Somebody who was asked to come. */
    public record Asked(Invitation it, boolean over) {}

    @CheckedTemplate(basePath = "studio")
    record PeoplePage(List<PersonView> people, List<Asked> asked, long self, String email, String role, Faults faults)
            implements TemplateInstance {}

    @GET
    public Response list() {
        return Answers.page(page("", "author", Faults.NONE));
    }

    @POST
    @Path("invitations")
    public Response invite(@RestForm @DefaultValue("") String email, @RestForm @DefaultValue("author") String role) {
        return after(() -> invite.send(email, role(role)), "invited", email, role);
    }

    @POST
    @Path("invitations/{id: \\d+}/mails")
    public Response again(long id) {
        return after(() -> invite.again(id), "invited", "", "author");
    }

    @POST
    @Path("invitations/{id: \\d+}/removal")
    public Response withdraw(long id) {
        return after(() -> invite.withdraw(id), "withdrawn", "", "author");
    }

    @POST
    @Path("{id: \\d+}/role")
    public Response change(long id, @RestForm @DefaultValue("") String role) {
        return after(() -> people.change(id, role(role)), "saved", "", "author");
    }

    @POST
    @Path("{id: \\d+}/removal")
    public Response remove(long id) {
        return after(() -> people.remove(id), "person-removed", "", "author");
    }

    /** The one who asks is an editor then, who does not see this page any more. */
    @POST
    @Path("ownership")
    public Response handOver(@RestForm long account, @RestForm @DefaultValue("") String password) {
        try {
            people.handOver(account, password);
            return Answers.seeOther("/studio?done=ownership");
        } catch (BadInput fault) {
            return Answers.refused(page("", "author", Faults.of(fault)));
        } catch (Refused fault) {
            return Answers.refused(page("", "author", Faults.of("password", String.valueOf(fault.getMessage()))));
        }
    }

    private Response after(Runnable deed, String done, String email, String role) {
        try {
            deed.run();
            return Answers.seeOther(HERE + "?done=" + done);
        } catch (BadInput fault) {
            return Answers.refused(page(email, role, Faults.of(fault)));
        } catch (Refused fault) {
            return Answers.refused(page(email, role, Faults.of("", String.valueOf(fault.getMessage()))));
        }
    }

    private static Role role(String word) {
        return Arrays.stream(Role.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("role", "Choose one of the roles."));
    }

    private PeoplePage page(String email, String role, Faults faults) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var asked = Invitation.all().stream()
                    .map(it -> new Asked(it, it.isOver(now)))
                    .toList();
            return new PeoplePage(
                    PersonView.after(database, 0, MOST), asked, current.id().orElseThrow(), email, role, faults);
        });
    }
}
