package courant.mail.preflight.dns;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;

/**
 * Knows whether the public DNS can be seen from here at all. Where it cannot, every name looks as if it did not exist (or
 * keeps its asker waiting), and "not there" would be said of things that are.
 */
public final class Horizon implements Resolver {
    private static final String BEYOND_DOUBT = "com";
    private static final Duration FOR = Duration.ofSeconds(30);
    private static final Answer OFFLINE =
            new Answer.Silent("This machine does not see the public DNS, so this is not checkable offline.");

    private final Resolver dns;
    private final LoadingCache<String, Boolean> seen;

    public Horizon(Resolver dns) {
        this.dns = dns;
        this.seen = Caffeine.newBuilder()
                .expireAfterWrite(FOR)
                .build(name -> dns.look(name, RecordKind.NS) instanceof Answer.Found);
    }

    @Override
    public Answer look(String name, RecordKind kind) {
        return seen.get(BEYOND_DOUBT) ? dns.look(name, kind) : OFFLINE;
    }
}
