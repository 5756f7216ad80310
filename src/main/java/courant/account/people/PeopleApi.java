package courant.account.people;

import courant.account.Account;
import courant.account.Role;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.BadInput;
import courant.platform.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** The accounts, for programs of owners. */
@Path("/api/v1/people")
@RolesAllowed("owner")
@RunOnVirtualThread
public class PeopleApi {
    private final People people;
    private final DataSource database;

    public PeopleApi(People people, DataSource database) {
        this.people = people;
        this.database = database;
    }

    @Schema(name = "RoleForm")
    public record RoleForm(@Nullable Role role) {
        Role given() {
            if (role == null)
                throw new BadInput("role", "Send {\"role\": \"…\"}: owner, editor, author or contributor.");
            return role;
        }
    }

    @GET
    @Transactional
    public Page<PersonView> list(@QueryParam("cursor") @Nullable String cursor) {
        var rows = PersonView.after(database, Cursor.read(cursor).number(0, 0), Page.SIZE + 1);
        return Page.of(rows, Page.SIZE, it -> new Object[] {it.id()});
    }

    @PATCH
    @Path("{id}")
    @Transactional
    public PersonView change(@RestPath long id, @Nullable RoleForm form) {
        people.change(id, (form == null ? new RoleForm(null) : form).given());
        return PersonView.of(
                Account.byId(id).orElseThrow(() -> Refused.notFound("There is no account with this number.")));
    }

    /** Their posts stay; their sessions and tokens end. */
    @DELETE
    @Path("{id}")
    @Transactional
    public void remove(@RestPath long id) {
        people.remove(id);
    }
}
