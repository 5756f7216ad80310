package courant.account.first;

import courant.account.Account;
import courant.account.ApiToken;
import courant.account.PasswordHash;
import courant.account.Role;
import courant.platform.BadInput;
import courant.platform.CannotStart;
import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;

/** Opens the owner's account at the first start; at every other one, and on every other node, it finds it there. */
@ApplicationScoped
public class FirstOwner {
    private static final int SHORTEST_TOKEN = 16;
    /** Any number, the same on every node. */
    private static final long LOCK = 20_261_101L;

    private final OwnerConfig owner;
    private final ApiConfig api;
    private final DataSource database;
    private final Event<OwnerArrived> arrived;
    private final Clock clock;

    public FirstOwner(OwnerConfig owner, ApiConfig api, DataSource database, Event<OwnerArrived> arrived, Clock clock) {
        this.owner = owner;
        this.api = api;
        this.database = database;
        this.arrived = arrived;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(100) StartupEvent event) {
        try {
            owner.email().ifPresent(email -> QuarkusTransaction.requiringNew().run(() -> configured(email)));
        } catch (BadInput fault) {
            throw new CannotStart("the owner's account cannot be opened: " + fault.getMessage(), fault);
        }
    }

    private void configured(String email) {
        if (!awaited()) return;
        var account = create(email, nameFrom(email), owner.password());
        arrived.fire(new OwnerArrived(account.id, account.email, account.name));
    }

    /** True while nobody has an account; whoever asks in a transaction is the only one to be told so until it ends. */
    @Transactional
    public boolean awaited() {
        Sql.one(database, "select pg_advisory_xact_lock(?)", row -> true, LOCK);
        return Account.count() == 0;
    }

    /**
     * An owner, with the configured API token if there is one.
     *
     * @param password absent: the owner chooses it by a set-up link
     */
    @Transactional
    public Account create(String email, String name, Optional<String> password) {
        var now = clock.instant();
        var account = Account.open(email, name, Role.OWNER, now);
        password.map(PasswordHash::of).ifPresent(account::changePassword);
        api.token().map(FirstOwner::checked).ifPresent(it -> ApiToken.take(account, "COURANT_API_TOKEN", it, now));
        return account;
    }

    private static String checked(String token) {
        if (token.length() >= SHORTEST_TOKEN) return token;
        throw new CannotStart("COURANT_API_TOKEN is too short: give at least " + SHORTEST_TOKEN + " characters");
    }

    private static String nameFrom(String email) {
        var at = email.indexOf('@');
        return at > 0 ? email.substring(0, at) : email;
    }
}
