package courant.platform.web.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Answers for everybody, kept for a second: however many readers come, a page is made once in that time. What this node
 * itself changes is forgotten at once ({@link ShownInPages}); what another one changed is seen a second later.
 */
@ApplicationScoped
public class KeptPages {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final long MOST_OCTETS = 32L << 20;

    private final Cache<String, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_OCTETS)
            .weigher((String address, KeptPage page) -> page.weight() + address.length())
            .expireAfterWrite(FRESH)
            .build();
    private final AtomicLong changes = new AtomicLong();

    Optional<KeptPage> find(String address) {
        return Optional.ofNullable(pages.getIfPresent(address));
    }

    /** How many changes there have been; whoever makes a page takes this down first. */
    long changes() {
        return changes.get();
    }

    /** Keeps it unless something changed since, as it may not show that. */
    void keep(String address, KeptPage page, long changesBefore) {
        pages.put(address, page);
        if (changes.get() != changesBefore) pages.invalidate(address);
    }

    /** To be called when what pages show has changed. */
    public void forget() {
        changes.incrementAndGet();
        pages.invalidateAll();
    }
}
