package courant.subscriber.entry;

import courant.account.RandomKey;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/** Which readers are signed in, on which browser: 90 days from the last visit, by the database's clock. */
@ApplicationScoped
public class ReaderSessions {
    static final Duration LASTS = Duration.ofDays(90);
    private final DataSource database;

    public ReaderSessions(DataSource database) {
        this.database = database;
    }

    /** @param stale it is time to give the cookie anew */
    record Seen(long subscriberId, boolean stale) {}

    /** A new session; the answer is what the browser's cookie holds. */
    public String open(long subscriberId, String userAgent) {
        var key = RandomKey.make();
        Sql.update(database, """
                insert into reader_session (subscriber_id, token_hash, user_agent, expires_at)
                values (?, ?, ?, now() + interval '90 days')
                """, subscriberId, RandomKey.hash(key), cut(userAgent));
        return key;
    }

    Optional<Seen> find(String key) {
        var hash = RandomKey.hash(key);
        var found = Sql.one(database, """
                select subscriber_id, last_seen_at < now() - interval '1 day' as stale
                from reader_session where token_hash = ? and expires_at > now()
                """, row -> new Seen(row.getLong(1), row.getBoolean(2)), (Object) hash);
        if (found.filter(Seen::stale).isPresent()) prolong(hash);
        return found;
    }

    public void end(String key) {
        Sql.update(database, "delete from reader_session where token_hash = ?", (Object) RandomKey.hash(key));
    }

    /** Signs the reader out everywhere. */
    public void endAll(long subscriberId) {
        Sql.update(database, "delete from reader_session where subscriber_id = ?", subscriberId);
    }

    /** Rows that open nothing any more. */
    void forgetEnded() {
        Sql.update(database, "delete from reader_session where expires_at < now()");
    }

    private void prolong(byte[] hash) {
        Sql.update(database, """
                update reader_session set last_seen_at = now(), expires_at = now() + interval '90 days'
                where token_hash = ?
                """, (Object) hash);
    }

    private static String cut(String userAgent) {
        var clean = userAgent.replace("\0", "");
        return clean.substring(0, Math.min(clean.length(), 300));
    }
}
