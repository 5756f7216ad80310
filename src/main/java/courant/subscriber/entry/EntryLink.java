package courant.subscriber.entry;

import courant.account.RandomKey;
import courant.platform.Site;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** The link that lets a reader in once. */
@ApplicationScoped
class EntryLink {
    static final Duration LASTS = Duration.ofMinutes(30);
    /** Nobody fills somebody's mailbox, whichever node is asked. */
    private static final int MOST_OPEN = 5;

    private final DataSource database;
    private final Site site;

    EntryLink(DataSource database, Site site) {
        this.database = database;
        this.site = site;
    }

    /** @param next the path that was to be seen */
    record Entry(long subscriberId, String next) {
        static Entry read(ResultSet row) throws SQLException {
            return new Entry(row.getLong(1), row.getString(2));
        }
    }

    /** Empty where there are too many already. */
    Optional<URI> make(long subscriberId, String next) {
        var key = RandomKey.make();
        var made = Sql.update(database, """
                insert into reader_key (subscriber_id, token_hash, next, expires_at)
                select ?, ?, ?, now() + interval '30 minutes'
                where (select count(*) from reader_key where subscriber_id = ? and expires_at > now()) < ?
                """, subscriberId, RandomKey.hash(key), next, subscriberId, MOST_OPEN);
        return made == 0 ? Optional.empty() : Optional.of(site.at("/me/sign-in/" + key));
    }

    /** Whom it would let in. */
    Optional<Entry> look(String key) {
        return Sql.one(
                database,
                "select subscriber_id, next from reader_key where token_hash = ? and expires_at > now()",
                Entry::read,
                (Object) RandomKey.hash(key));
    }

    /** Of many requests at once one is let in. */
    Optional<Entry> use(String key) {
        return Sql.one(
                database,
                "delete from reader_key where token_hash = ? and expires_at > now() returning subscriber_id, next",
                Entry::read,
                (Object) RandomKey.hash(key));
    }

    void forgetEnded() {
        Sql.update(database, "delete from reader_key where expires_at < now()");
        Sql.update(database, "delete from address_change where expires_at < now()");
    }
}
