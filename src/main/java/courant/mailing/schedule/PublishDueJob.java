package courant.mailing.schedule;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Puts posts on the web whose time has come, each once, whatever number of nodes look. */
@ApplicationScoped
class PublishDueJob {
    private final WebOnly webOnly;

    PublishDueJob(WebOnly webOnly) {
        this.webOnly = webOnly;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        webOnly.due().forEach(webOnly::publish);
    }
}
