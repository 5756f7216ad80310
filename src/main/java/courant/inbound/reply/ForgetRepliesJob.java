package courant.inbound.reply;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Throws away by what the answers to a mailing were told apart, a month after it. */
@ApplicationScoped
class ForgetRepliesJob {
    private final ReplyCounts counts;

    ForgetRepliesJob(ReplyCounts counts) {
        this.counts = counts;
    }

    @Scheduled(every = "1h", delayed = "6m")
    @RunOnVirtualThread
    void forget() {
        counts.forget();
    }
}
