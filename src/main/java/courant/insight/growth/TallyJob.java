package courant.insight.growth;

import courant.platform.sql.DatabaseFault;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Keeps the daily tallies some seconds behind what happens. */
@ApplicationScoped
class TallyJob {
    private static final Logger LOG = Logger.getLogger(TallyJob.class);
    private final Tallies tallies;

    TallyJob(Tallies tallies) {
        this.tallies = tallies;
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        try {
            tallies.take();
        } catch (DatabaseFault fault) {
            LOG.warnf("Figures wait for the database: %s", fault.getMessage());
        }
    }
}
