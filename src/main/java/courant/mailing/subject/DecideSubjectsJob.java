package courant.mailing.subject;

import courant.platform.sql.DatabaseFault;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Takes the decision when its time has come, by the database's clock; whichever node is first. */
@ApplicationScoped
class DecideSubjectsJob {
    private static final Logger LOG = Logger.getLogger(DecideSubjectsJob.class);
    private final SubjectTests tests;

    DecideSubjectsJob(SubjectTests tests) {
        this.tests = tests;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            tests.due().forEach(tests::decideByScore);
            tests.ask();
        } catch (DatabaseFault away) {
            LOG.debugf("Subjects are decided when the database can be asked: %s", away.getMessage());
        }
    }
}
