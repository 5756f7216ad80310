package courant.subscriber.preferences;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Which newsletters a reader gets as one mail a week. */
@ApplicationScoped
public class Weekly {
    private final DataSource database;

    public Weekly(DataSource database) {
        this.database = database;
    }

    /** Ids of newsletters. Index: weekly_subscriber. */
    public Set<Long> of(long subscriberId) {
        return new TreeSet<>(Sql.list(
                database,
                "select newsletter_id from weekly where subscriber_id = ?",
                row -> row.getLong(1),
                subscriberId));
    }

    void choose(long subscriberId, long newsletterId, boolean weekly) {
        var sql = weekly
                ? "insert into weekly (newsletter_id, subscriber_id) values (?, ?) on conflict do nothing"
                : "delete from weekly where newsletter_id = ? and subscriber_id = ?";
        Sql.update(database, sql, newsletterId, subscriberId);
    }
}
