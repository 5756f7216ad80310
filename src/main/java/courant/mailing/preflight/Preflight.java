package courant.mailing.preflight;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import courant.mail.preflight.Run;
import courant.mail.preflight.dns.Resolver;
import courant.mail.preflight.web.Probe;
import courant.mail.preflight.web.PublicAddresses;
import courant.platform.Site;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Looks at a post before it is mailed. Whoever asks about the same within a short while joins the same look, so that a page
 * shows line after line, and scheduling goes on from what the page has found.
 */
@ApplicationScoped
public class Preflight {
    private static final Duration WITHIN = Duration.ofSeconds(8);
    private static final Duration GOOD_FOR = Duration.ofSeconds(30);
    private static final int MOST = 100;

    private final Gathering gathering;
    private final Resolver dns;
    private final Probe probe;
    private final Cache<Gathered, Run> runs =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(GOOD_FOR).build();

    Preflight(Gathering gathering, Resolver dns, Site site) {
        this.gathering = gathering;
        this.dns = dns;
        this.probe = new Probe(dns, site.base(), PublicAddresses::contain);
    }

    /** Begins, or joins what has begun. Call it outside of a transaction. */
    public Run ofPost(long id) {
        return run(gathering.post(id));
    }

    /**
     * What holds for all posts of a newsletter.
     *
     * @param slug empty for the first one
     */
    public Run ofNewsletter(String slug) {
        return run(gathering.newsletter(slug));
    }

    /** The next look begins anew. */
    public void forget() {
        runs.invalidateAll();
    }

    private Run run(Gathered about) {
        return runs.get(about, it -> Run.start(it.checks(dns, probe), WITHIN));
    }
}
