package courant.account.people;

import courant.account.Account;
import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.account.Role;
import courant.account.Sessions;
import courant.platform.BadInput;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;

/** What owners do with the others' accounts. There is an owner at any time. */
@ApplicationScoped
public class People {
    private final Rates guesses = Rates.of(10, Duration.ofMinutes(15));
    private final CurrentAccount current;
    private final Sessions sessions;
    private final DataSource database;
    private final Audit audit;

    public People(CurrentAccount current, Sessions sessions, DataSource database, Audit audit) {
        this.current = current;
        this.sessions = sessions;
        this.database = database;
        this.audit = audit;
    }

    /** @throws Refused where nobody would be left who owns this */
    @Transactional
    public void change(long id, Role role) {
        keepAnOwner(id, role);
        var account = held(id);
        if (account.role == role) return;
        audit.write("change role", "account " + id, Map.of("from", account.role.word(), "to", role.word()));
        account.role = role;
    }

    /** Posts stay; sessions and tokens end; the name stands in the list of deeds. */
    @Transactional
    public void remove(long id) {
        keepAnOwner(id, Role.CONTRIBUTOR);
        var account = held(id);
        audit.write("remove account", "account " + id, Map.of("name", account.name, "email", account.email));
        Sql.update(database, "update audit set who = ? where account_id = ?", account.name, id);
        sessions.endOthers(id, "");
        account.delete();
        Account.flush();
    }

    /**
     * Makes somebody else the owner and the one who asks an editor.
     *
     * @throws BadInput about {@code password}
     */
    @Transactional
    public void handOver(long id, String password) {
        var owner = current.get();
        if (!guesses.take(String.valueOf(owner.id))) {
            throw Refused.tooMany("Too many attempts. Wait a few minutes, then try again.");
        }
        if (!owner.accepts(password)) throw new BadInput("password", "This is not your password.");
        guesses.giveBack(String.valueOf(owner.id));
        if (owner.id == id) throw Refused.conflict("You own this already.");
        change(id, Role.OWNER);
        change(owner.id, Role.EDITOR);
    }

    private void keepAnOwner(long id, Role role) {
        var owners = Account.<Account>find("role", Role.OWNER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        if (role != Role.OWNER && owners.size() == 1 && owners.getFirst().id == id) {
            throw Refused.conflict("This is the only owner. Make somebody else an owner first.");
        }
    }

    private static Account held(long id) {
        return Account.held(id).orElseThrow(() -> Refused.notFound("There is no account with this number."));
    }
}
