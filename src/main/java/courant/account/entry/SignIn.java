package courant.account.entry;

import courant.account.Audit;
import courant.account.PasswordHash;
import courant.account.Sessions;
import courant.platform.BadInput;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Lets somebody in who knows the password, and slows down who guesses: by where they come from and by what they guess at. */
@ApplicationScoped
class SignIn {
    static final int GUESSES_FOR_ACCOUNT = 10;
    static final int GUESSES_FROM_ADDRESS = 40;
    private static final Duration SPAN = Duration.ofMinutes(15);
    private final Rates fromAddress = Rates.of(GUESSES_FROM_ADDRESS, SPAN);
    private final Rates forAccount = Rates.of(GUESSES_FOR_ACCOUNT, SPAN);
    private final DataSource database;
    private final Sessions sessions;
    private final Audit audit;

    SignIn(DataSource database, Sessions sessions, Audit audit) {
        this.database = database;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * The key of a new session.
     *
     * @throws BadInput if address and password do not belong together, the same for an address that nobody has
     * @throws Refused after too many guesses
     */
    String with(String email, String password, Visitor visitor) {
        var account = email.strip().toLowerCase(Locale.ROOT);
        if (!fromAddress.take(visitor.address()) || !forAccount.take(account)) {
            throw Refused.tooMany("Too many attempts. Wait a few minutes, then try again.");
        }
        var id = verified(account, password);
        fromAddress.giveBack(visitor.address());
        forAccount.giveBack(account);
        audit.write(id, "sign in", "account " + id, Map.of());
        return sessions.open(id, visitor.program());
    }

    private record Known(long id, @Nullable String hash) {}

    /** No connection is held while the hash is computed. */
    private long verified(String email, String password) {
        var known = find(email);
        if (!PasswordHash.matches(password, known.map(Known::hash).orElse(null))) {
            throw new BadInput("password", "The address or the password is not right.");
        }
        return known.orElseThrow().id();
    }

    private Optional<Known> find(String email) {
        if (email.indexOf('\0') >= 0) return Optional.empty();
        return Sql.one(
                database,
                "select id, password_hash from account where lower(email) = lower(?)",
                row -> new Known(row.getLong(1), row.getString(2)),
                email);
    }
}
