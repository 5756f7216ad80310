package courant.inbound.reading;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads each mailbox once a minute, whichever node is first. One that is slow holds up no other: the next round goes beside it. */
@ApplicationScoped
class ReadMailboxesJob {
    private static final int MOST_A_ROUND = 20;
    private final ReadMailboxes mailboxes;

    ReadMailboxesJob(ReadMailboxes mailboxes) {
        this.mailboxes = mailboxes;
    }

    @Scheduled(every = "5s", delayed = "5s")
    @RunOnVirtualThread
    void read() {
        for (var i = 0; i < MOST_A_ROUND && mailboxes.readOne(); i++) {
            // the next
        }
    }
}
