package courant.archive.search;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** What was published or changed can be found a few seconds later. On several nodes the same words are written twice at worst. */
@ApplicationScoped
public class ReadPostsJob {
    private static final int AT_ONCE = 50;
    private final PostWords words;

    public ReadPostsJob(PostWords words) {
        this.words = words;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void read() {
        while (words.catchUp(AT_ONCE)) {
            // more is behind
        }
    }
}
