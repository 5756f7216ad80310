package courant.account;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import javax.sql.DataSource;

/** Who is signed in, on which browser: 30 days from the last visit, by the database's clock. */
@ApplicationScoped
public class Sessions {
    public static final Duration LASTS = Duration.ofDays(30);
    private final DataSource database;

    public Sessions(DataSource database) {
        this.database = database;
    }

    /** A new session; the answer is what the browser's cookie holds. */
    public String open(long account, String userAgent) {
        var key = RandomKey.make();
        Sql.update(
                database, """
                insert into session (account_id, token_hash, user_agent, expires_at)
                values (?, ?, ?, now() + interval '30 days')
                """, account, RandomKey.hash(key), userAgent.substring(0, Math.min(userAgent.length(), 300)));
        return key;
    }

    public void end(String key) {
        Sql.update(database, "delete from session where token_hash = ?", (Object) RandomKey.hash(key));
    }

    /** Ends every session of the account but the one with this key; all of them for a key that opens none. */
    public void endOthers(long account, String key) {
        Sql.update(
                database, "delete from session where account_id = ? and token_hash <> ?", account, RandomKey.hash(key));
    }

    /** Rows that open nothing any more. */
    public int forgetEnded() {
        return Sql.update(database, "delete from session where expires_at < now()");
    }
}
