package courant.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** So many times in so long, for each key (an IP address, an account). Kept in this node's memory, bounded in size. */
public final class Rates {
    private final int times;
    private final Duration span;
    private final Cache<String, Bucket> buckets;

    private Rates(int times, Duration span) {
        this.times = times;
        this.span = span;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(100_000)
                .expireAfterAccess(span)
                .build();
    }

    public static Rates of(int times, Duration span) {
        return new Rates(times, span);
    }

    /** True while the key may; each true counts. */
    public boolean take(String key) {
        return bucket(key).tryConsume(1);
    }

    /** Gives back what a harmless call took, such as a sign-in that succeeded. */
    public void giveBack(String key) {
        bucket(key).addTokens(1);
    }

    private Bucket bucket(String key) {
        return buckets.get(
                key,
                it -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(times).refillGreedy(times, span))
                        .build());
    }
}
