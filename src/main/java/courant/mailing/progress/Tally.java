package courant.mailing.progress;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import courant.mailing.Mailing;
import courant.mailing.MailingState;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts what became of a mailing's deliveries, and how fast; at most once a second. */
@ApplicationScoped
public class Tally {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final int RATE_SECONDS = 10;
    private final DataSource database;
    private final LoadingCache<Key, Counts> counts;
    /** The last count of each, which the next one goes on from. */
    private final Cache<Long, Reckoning> reckoned = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** A step of its state is never seen with the counts from before it. */
    private record Key(
            long mailing, MailingState state, @Nullable Instant finishedAt) {}

    public Tally(DataSource database) {
        this.database = database;
        counts = Caffeine.newBuilder().maximumSize(200).expireAfterWrite(FRESH).build(key -> countNow(key.mailing()));
    }

    public Counts counts(Mailing mailing) {
        return counts.get(new Key(mailing.id, mailing.state, mailing.finishedAt));
    }

    /** As {@link #counts}, never from memory. */
    public Counts countNow(long mailing) {
        var now = Reckoning.of(mailing, reckoned.getIfPresent(mailing), database);
        now.filter(Reckoning::whole).ifPresent(it -> reckoned.put(mailing, it));
        return now.map(Reckoning::counts).orElseGet(() -> Counts.of(mailing, database));
    }

    /** Mails taken in a second, over the last ten full seconds (or as many as there were), on all nodes together. */
    public double rate(long mailing) {
        return Sql.one(database, """
                        select coalesce(sum(accepted)::float8 / greatest(1, extract(epoch from
                            date_trunc('second', now()) - min(second))), 0)
                        from mailing_pace where mailing_id = ?
                        and second >= date_trunc('second', now()) - make_interval(secs => ?)
                        and second < date_trunc('second', now())
                        """, row -> row.getDouble(1), mailing, RATE_SECONDS)
                .orElse(0.0);
    }
}
