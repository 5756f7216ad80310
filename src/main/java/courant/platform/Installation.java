package courant.platform;

import courant.platform.sql.Sql;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import javax.sql.DataSource;

/** The one row that an installation keeps of itself. */
@ApplicationScoped
public class Installation {
    private final DataSource database;
    private final Secret secret;

    public Installation(DataSource database, Secret secret) {
        this.database = database;
        this.secret = secret;
    }

    /** A node that signs with another key would send links that no other node honours: it must not start. */
    void recogniseSecret(@Observes @Priority(1) StartupEvent event) {
        Sql.update(
                database,
                "insert into installation (secret_fingerprint) values (?) on conflict do nothing",
                secret.fingerprint());
        var known = Sql.one(database, "select secret_fingerprint from installation", row -> row.getBytes(1))
                .orElseThrow();
        if (!MessageDigest.isEqual(known, secret.fingerprint())) {
            throw new CannotStart("COURANT_SECRET is not the key that this database's links were signed with;"
                    + " give every node the first one, or readers could no longer unsubscribe from earlier mails");
        }
    }

    public boolean isSample() {
        return Sql.one(database, "select sample from installation", row -> row.getBoolean(1))
                .orElse(false);
    }

    public void markSample(boolean sample) {
        Sql.update(database, "update installation set sample = ?", sample);
    }
}
