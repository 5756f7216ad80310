package courant.subscriber.roster;

import courant.platform.sql.Sql;
import courant.subscriber.SubscriberStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How many subscribers there are of each status. Exact; counting costs time at a million rows, so a count is kept a while. */
@ApplicationScoped
public class SubscriberCounts {
    /** A count is kept twenty times as long as it took: no time to speak of where readers are few. */
    private static final int KEPT = 20;

    private final DataSource database;
    private @Nullable Count last;

    public SubscriberCounts(DataSource database) {
        this.database = database;
    }

    private record Count(Map<SubscriberStatus, Long> of, long until) {}

    /** A count for each status, 0 where there is none; at most half a minute old, where there are few no time at all. */
    public synchronized Map<SubscriberStatus, Long> now() {
        var start = System.nanoTime();
        if (last != null && start - last.until < 0) return last.of;
        var counts = count();
        var end = System.nanoTime();
        last = new Count(
                counts,
                end + Math.min((end - start) * KEPT, Duration.ofSeconds(30).toNanos()));
        return counts;
    }

    public long total() {
        return now().values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<SubscriberStatus, Long> count() {
        var counts = new EnumMap<SubscriberStatus, Long>(SubscriberStatus.class);
        for (var status : SubscriberStatus.values()) counts.put(status, 0L);
        for (var part : Sql.list(database, BY_STANDING, Part::read)) add(counts, part.status(), part.count());
        var all = Sql.one(database, "select count(*) from subscriber", row -> row.getLong(1))
                .orElse(0L);
        var withStanding = counts.values().stream().mapToLong(Long::longValue).sum();
        add(counts, SubscriberStatus.UNSUBSCRIBED, Math.max(0, all - withStanding));
        for (var part : Sql.list(database, KEPT_OUT, Part::read)) {
            add(counts, part.status(), -part.count());
            add(counts, SubscriberStatus.SUPPRESSED, part.count());
        }
        return counts;
    }

    private static void add(Map<SubscriberStatus, Long> counts, SubscriberStatus status, long count) {
        counts.merge(status, count, Long::sum);
    }

    private record Part(SubscriberStatus status, long count) {
        static Part read(ResultSet row) throws SQLException {
            return new Part(SubscriberStatus.of(row.getString(1)), row.getLong(2));
        }
    }

    /** Index alone: subscription_subscriber. */
    private static final String BY_STANDING = """
            select status, count(*)
            from (select min(status) as status from subscription group by subscriber_id) each group by status
            """;

    /** Those who are suppressed are few; they are moved over from the standing that they have besides. */
    private static final String KEPT_OUT = """
            select status, count(*) from (
                select coalesce((select min(c.status) from subscription c where c.subscriber_id = s.id), 'unsubscribed')
                    as status
                from suppression x join subscriber s on lower(s.email) = x.email
            ) kept_out group by status
            """;
}
