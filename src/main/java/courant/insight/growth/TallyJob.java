package courant.insight.growth;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the daily tallies some seconds behind what happens. */
@ApplicationScoped
class TallyJob {
    private final Tallies tallies;

    TallyJob(Tallies tallies) {
        this.tallies = tallies;
    }

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        tallies.take();
    }
}
