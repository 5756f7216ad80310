package courant.mailing.progress;

import courant.mailing.DeliveryState;
import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** One try to hand a mail over, and what the relay said. */
public record AttemptView(
        Instant at,
        DeliveryState state,
        @Nullable Integer code,
        @Nullable String status,
        @Nullable String reply,
        @Nullable String relay) {

    /** The oldest first. Tries that failed are kept apart, by attempt_delivery; an acceptance stands with the delivery. */
    static List<AttemptView> of(long mailing, DeliveryView delivery, DataSource database) {
        var failed = Sql.list(database, """
                select at, state, code, status_code, reply, relay from attempt
                where mailing_id = ? and delivery_id = ? order by at limit 100
                """, AttemptView::read, mailing, delivery.id());
        var last = new AttemptView(
                delivery.changedAt(),
                delivery.state(),
                delivery.code(),
                delivery.status(),
                delivery.reply(),
                delivery.relay());
        return Stream.concat(failed.stream(), isKnownHereAlone(delivery, failed) ? Stream.of(last) : Stream.empty())
                .toList();
    }

    /** A node that ended in the moment between has written down no more than the outcome. */
    private static boolean isKnownHereAlone(DeliveryView delivery, List<AttemptView> failed) {
        return switch (delivery.state()) {
            case ACCEPTED -> true;
            case DEFERRED, REJECTED, UNCERTAIN -> failed.isEmpty();
            case QUEUED, CLAIMED, HANDING, SKIPPED -> false;
        };
    }

    private static AttemptView read(ResultSet row) throws SQLException {
        return new AttemptView(
                Objects.requireNonNull(Sql.instant(row, "at")),
                DeliveryState.of(row.getString("state")),
                row.getObject("code", Integer.class),
                row.getString("status_code"),
                row.getString("reply"),
                row.getString("relay"));
    }
}
