package courant.mailing.digest;

import courant.platform.log.Trouble;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Looks on Mondays whether a weekly post is due. */
@ApplicationScoped
class DigestJob {
    private static final Logger LOG = Logger.getLogger(DigestJob.class);
    private final Digests digests;
    private final Clock clock;

    DigestJob(Digests digests, Clock clock) {
        this.digests = digests;
        this.clock = clock;
    }

    @Scheduled(every = "5m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        digests.wanted().forEach(this::make);
    }

    private void make(long newsletter) {
        try {
            digests.make(newsletter, clock.instant())
                    .ifPresent(it -> LOG.infof("Mailing %d is the weekly one of newsletter %d", it.id, newsletter));
        } catch (RuntimeException fault) {
            Trouble.say(LOG, fault, "The weekly mail of newsletter " + newsletter + " is written later");
        }
    }
}
