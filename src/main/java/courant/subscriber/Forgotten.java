package courant.subscriber;

import static java.nio.charset.StandardCharsets.UTF_8;

import courant.platform.Secret;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Addresses of people who were erased: only a hash under a key of this installation is kept, so that nobody can read them,
 * and an import that holds one is still recognised.
 */
@ApplicationScoped
public class Forgotten {
    /** The nested form keeps the key from being guessed by lengthening; two question marks for {@link #key}. */
    public static final String HASH = "sha256(?::bytea || sha256(?::bytea || convert_to(lower(%s), 'UTF8')))";

    private final DataSource database;
    private final byte[] key;

    public Forgotten(DataSource database, Secret secret) {
        this.database = database;
        this.key = secret.derive("forgotten addresses").getBytes(UTF_8);
    }

    public byte[] key() {
        return key.clone();
    }

    /** Empty where the address was never erased; else whether it stood on the list of those never mailed. */
    public Optional<Boolean> of(String email) {
        return Sql.one(
                database,
                "select suppressed from forgotten where address = " + HASH.formatted("?"),
                row -> row.getBoolean(1),
                key,
                key,
                email);
    }

    /** Whether it may never be mailed again, not even where they sign up themselves. */
    public boolean suppresses(String email) {
        return of(email).orElse(false);
    }

    void remember(String email, boolean suppressed) {
        Sql.update(
                database,
                "insert into forgotten (address, suppressed) values (" + HASH.formatted("?")
                        + ", ?) on conflict (address) do update set suppressed = forgotten.suppressed or excluded.suppressed",
                key,
                key,
                email,
                suppressed);
    }

    /** They signed up by themselves and confirmed it. */
    public void release(String email) {
        Sql.update(
                database,
                "delete from forgotten where not suppressed and address = " + HASH.formatted("?"),
                key,
                key,
                email);
    }

    /** Forgets the person: row, subscriptions, consent, suppression. What stays is said in docs/privacy.md. */
    public void erase(Subscriber subscriber) {
        remember(subscriber.email, subscriber.suppressed());
        Suppression.lift(subscriber.email);
        subscriber.erase();
    }
}
