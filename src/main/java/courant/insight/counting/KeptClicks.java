package courant.insight.counting;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;

/** What one reader clicked, of newsletters whose author keeps that: for the person's history and their export. */
@ApplicationScoped
public class KeptClicks {
    private final DataSource database;

    public KeptClicks(DataSource database) {
        this.database = database;
    }

    /** One link in one mail. */
    public record Kept(long mailingId, String title, String address, Instant firstAt, Instant lastAt, int times) {
        static Kept read(ResultSet row) throws SQLException {
            return new Kept(
                    row.getLong("mailing_id"),
                    row.getString("title"),
                    row.getString("address"),
                    Objects.requireNonNull(Sql.instant(row, "first_at")),
                    Objects.requireNonNull(Sql.instant(row, "last_at")),
                    row.getInt("times"));
        }
    }

    /** The newest first. By the key of kept_click. It goes with the subscriber when they are erased. */
    public List<Kept> of(long subscriber, int most) {
        return Sql.list(database, """
                select k.mailing_id, m.title, l.address, k.first_at, k.last_at, k.times
                from kept_click k join mailing m on m.id = k.mailing_id
                join counted_link l on l.mailing_id = k.mailing_id and l.link = k.link
                where k.subscriber_id = ? order by k.last_at desc limit ?
                """, Kept::read, subscriber, most);
    }

    /** Forgets all that was kept of a newsletter's readers, such as when its author keeps it no longer. */
    public void forget(long newsletter) {
        Sql.update(
                database,
                "delete from kept_click where mailing_id in (select id from mailing where newsletter_id = ?)",
                newsletter);
    }
}
