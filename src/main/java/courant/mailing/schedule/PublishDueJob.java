package courant.mailing.schedule;

import courant.platform.sql.DatabaseFault;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Puts posts on the web whose time has come, each once, whatever number of nodes look. */
@ApplicationScoped
class PublishDueJob {
    private static final Logger LOG = Logger.getLogger(PublishDueJob.class);
    private final WebOnly webOnly;

    PublishDueJob(WebOnly webOnly) {
        this.webOnly = webOnly;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            webOnly.due().forEach(webOnly::publish);
        } catch (DatabaseFault away) {
            LOG.debugf("Posts that are due wait for the database: %s", away.getMessage());
        }
    }
}
