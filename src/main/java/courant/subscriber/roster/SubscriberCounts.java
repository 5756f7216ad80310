package courant.subscriber.roster;

import courant.platform.Sql;
import courant.subscriber.SubscriberStatus;
import jakarta.enterprise.context.ApplicationScoped;
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

    /** A count for each status, 0 where there is none; at most a few seconds old. */
    public synchronized Map<SubscriberStatus, Long> now() {
        var start = System.nanoTime();
        if (last != null && start - last.until < 0) return last.of;
        var counts = count();
        var end = System.nanoTime();
        last = new Count(counts, end + Math.min((end - start) * KEPT, Duration.ofSeconds(10).toNanos()));
        return counts;
    }

    public long total() {
        return now().values().stream().mapToLong(Long::longValue).sum();
    }

    /** Index alone: subscription_subscriber. Those who are suppressed are few and moved over afterwards. */
    private Map<SubscriberStatus, Long> count() {
        var counts = new EnumMap<SubscriberStatus, Long>(SubscriberStatus.class);
        for (var status : SubscriberStatus.values()) counts.put(status, 0L);
        Sql.list(
                database,
                """
                with best as (
                    select min(array_position(array['active', 'pending', 'complained', 'bounced', 'unsubscribed'], status))
                        as rank
                    from subscription group by subscriber_id
                ), kept_out as (
                    select coalesce((select min(array_position(
                            array['active', 'pending', 'complained', 'bounced', 'unsubscribed'], c.status))
                        from subscription c where c.subscriber_id = s.id), 5) as rank
                    from suppression x join subscriber s on lower(s.email) = x.email
                )
                select rank, sum(n)::bigint from (
                    select rank, count(*) as n from best group by rank
                    union all select rank, -count(*) from kept_out group by rank
                    union all select 0, count(*) from kept_out
                    union all select 5, (select count(*) from subscriber) - (select count(*) from best)
                ) each group by rank
                """,
                row -> counts.put(SubscriberStatus.values()[row.getInt(1)], row.getLong(2)));
        return counts;
    }
}
