package courant.account.api;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Clears away the answers that nobody can ask for again. */
class ForgetAnswersJob {
    private final KeptAnswers answers;

    ForgetAnswersJob(KeptAnswers answers) {
        this.answers = answers;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @RunOnVirtualThread
    void forget() {
        answers.forgetOld();
    }
}
