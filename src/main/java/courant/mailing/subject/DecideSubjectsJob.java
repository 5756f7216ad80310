package courant.mailing.subject;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes the decision when its time has come, by the database's clock; whichever node is first. */
@ApplicationScoped
class DecideSubjectsJob {
    private final SubjectTests tests;

    DecideSubjectsJob(SubjectTests tests) {
        this.tests = tests;
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        tests.due().forEach(tests::decideByScore);
        tests.ask();
    }
}
