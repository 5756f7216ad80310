package courant.insight.growth;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/** How many subscriptions are active now, counted in the index subscription_status at most every few seconds. */
@ApplicationScoped
class Actives {
    private static final Duration FRESH = Duration.ofSeconds(10);
    private final LoadingCache<List<Long>, Long> counts;

    Actives(DataSource database) {
        counts = Caffeine.newBuilder()
                .maximumSize(100)
                .expireAfterWrite(FRESH)
                .build(ids -> Sql.one(
                                database,
                                "select count(*) from subscription where newsletter_id = any (?::bigint[])"
                                        + " and status = 'active'",
                                row -> row.getLong(1),
                                (Object) ids.toArray(Long[]::new))
                        .orElse(0L));
    }

    long now(Long[] newsletters) {
        return counts.get(List.of(newsletters));
    }
}
