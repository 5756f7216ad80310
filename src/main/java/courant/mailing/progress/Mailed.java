package courant.mailing.progress;

import courant.mailing.DeliveryState;
import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A post that was mailed to one subscriber, and what became of it. */
public record Mailed(
        long mailingId,
        String title,
        DeliveryState state,
        @Nullable Integer code,
        @Nullable String reply,
        Instant changedAt) {

    /** The newest first. By the key (subscriber_id, mailing_id). */
    public static List<Mailed> to(long subscriberId, int limit, DataSource database) {
        return Sql.list(database, """
                select m.id, m.title, d.state, d.code, d.reply, d.changed_at
                from delivery d join mailing m on m.id = d.mailing_id
                where d.subscriber_id = ? order by d.mailing_id desc limit ?
                """, Mailed::read, subscriberId, limit);
    }

    /** A post that reached somebody. */
    public record Got(long mailingId, long postId, String title, Instant at) {}

    /** What the relays took for them, the newest first, below this number. By the key (subscriber_id, mailing_id). */
    public static List<Got> got(long subscriberId, long before, int limit, DataSource database) {
        return Sql.list(
                database,
                """
                select m.id, m.post_id, m.title, d.changed_at
                from delivery d join mailing m on m.id = d.mailing_id
                where d.subscriber_id = ? and d.mailing_id < ? and d.state in ('accepted', 'uncertain')
                order by d.mailing_id desc limit ?
                """,
                row -> new Got(
                        row.getLong("id"),
                        row.getLong("post_id"),
                        row.getString("title"),
                        Objects.requireNonNull(Sql.instant(row, "changed_at"))),
                subscriberId,
                before,
                limit);
    }

    private static Mailed read(ResultSet row) throws SQLException {
        return new Mailed(
                row.getLong("id"),
                row.getString("title"),
                DeliveryState.of(row.getString("state")),
                row.getObject("code", Integer.class),
                row.getString("reply"),
                Objects.requireNonNull(Sql.instant(row, "changed_at")));
    }
}
