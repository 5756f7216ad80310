package courant.subscriber.unsubscribe;

import courant.platform.sql.Sql;
import courant.subscriber.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Why readers left, if they said so. */
@ApplicationScoped
public class LeavingReasons {
    /** What can be chosen, as it is kept. */
    public static final List<String> CHOICES = List.of("too many mails", "not for me", "never asked for it", "other");

    private static final int LONGEST = 500;
    private final DataSource database;

    public LeavingReasons(DataSource database) {
        this.database = database;
    }

    /** @param reason one of {@link #CHOICES}; may be empty beside a remark */
    public record Said(Instant at, long newsletterId, String reason, String remark) {
        static Said read(ResultSet row) throws SQLException {
            return new Said(
                    Objects.requireNonNull(Sql.instant(row, "at")),
                    row.getLong("newsletter_id"),
                    row.getString("reason"),
                    row.getString("remark"));
        }
    }

    /** Nothing where nothing was said; a later word replaces the one before. */
    public void keep(Subscription.Key of, @Nullable String reason, @Nullable String remark) {
        var chosen = reason != null && CHOICES.contains(reason) ? reason : "";
        var words = remark == null ? "" : cut(remark.replace("\0", "").strip());
        if (chosen.isEmpty() && words.isEmpty()) return;
        Sql.update(database, """
                insert into leaving_reason (newsletter_id, subscriber_id, reason, remark) values (?, ?, ?, ?)
                on conflict (newsletter_id, subscriber_id)
                do update set at = now(), reason = excluded.reason, remark = excluded.remark
                """, of.newsletterId(), of.subscriberId(), chosen, words);
    }

    /** Of one reader. Index: leaving_reason_subscriber. */
    public List<Said> of(long subscriberId) {
        return Sql.list(
                database,
                "select at, newsletter_id, reason, remark from leaving_reason where subscriber_id = ? order by at",
                Said::read,
                subscriberId);
    }

    private static String cut(String words) {
        return words.substring(
                0, words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
    }
}
