package courant.archive.search;

import courant.platform.sql.DatabaseFault;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** What was published or changed can be found a few seconds later. On several nodes the same words are written twice at worst. */
@ApplicationScoped
public class ReadPostsJob {
    private static final Logger LOG = Logger.getLogger(ReadPostsJob.class);
    private static final int AT_ONCE = 50;
    private final PostWords words;

    public ReadPostsJob(PostWords words) {
        this.words = words;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void read() {
        try {
            while (words.catchUp(AT_ONCE)) {
                // more is behind
            }
        } catch (DatabaseFault fault) {
            LOG.debugf("The search reads new posts later: %s", fault.getMessage());
        }
    }
}
