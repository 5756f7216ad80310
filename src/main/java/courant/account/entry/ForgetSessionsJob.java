package courant.account.entry;

import courant.account.Sessions;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Clears away sessions that have run out. */
class ForgetSessionsJob {
    private final Sessions sessions;

    ForgetSessionsJob(Sessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(every = "1h", delayed = "10m")
    @RunOnVirtualThread
    void forget() {
        sessions.forgetEnded();
    }
}
