package courant.subscriber.entry;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Clears away sessions and links that have run out. */
class ForgetEntriesJob {
    private final ReaderSessions sessions;
    private final EntryLink links;

    ForgetEntriesJob(ReaderSessions sessions, EntryLink links) {
        this.sessions = sessions;
        this.links = links;
    }

    @Scheduled(every = "1h", delayed = "11m")
    @RunOnVirtualThread
    void forget() {
        sessions.forgetEnded();
        links.forgetEnded();
    }
}
