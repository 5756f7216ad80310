package courant.mailing.progress;

import courant.mailing.DeliveryState;
import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one subscriber as lists show it.
 *
 * @param code the relay's last answer, such as 550; null before the first
 * @param status its enhanced code, such as {@code 5.1.1}
 * @param reply its words, or why the mail was skipped
 * @param dueAt when it is tried next; null where nothing waits for that
 * @param firstAt when it was first handed over
 */
public record DeliveryView(
        long id,
        long subscriberId,
        String address,
        @Nullable String name,
        DeliveryState state,
        int attempts,
        @Nullable Integer code,
        @Nullable String status,
        @Nullable String reply,
        @Nullable String relay,
        String messageId,
        @Nullable Instant dueAt,
        @Nullable Instant firstAt,
        Instant changedAt) {

    static DeliveryView read(ResultSet row, String messageId) throws SQLException {
        return new DeliveryView(
                row.getLong("id"),
                row.getLong("subscriber_id"),
                row.getString("email"),
                row.getString("name"),
                DeliveryState.of(row.getString("state")),
                row.getInt("attempts"),
                row.getObject("code", Integer.class),
                row.getString("status_code"),
                row.getString("reply"),
                row.getString("relay"),
                messageId,
                Sql.instant(row, "due_at"),
                Sql.instant(row, "first_at"),
                Objects.requireNonNull(Sql.instant(row, "changed_at")));
    }
}
