package courant.archive.hub;

import courant.archive.feed.FeedConfig;
import courant.archive.hub.Pings.Ping;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import org.jboss.logging.Logger;

/** Tells the hub within seconds, where there is one; a hub that does not answer is asked again, and nobody waits for it. */
@ApplicationScoped
public class TellHubJob {
    private static final Logger LOG = Logger.getLogger(TellHubJob.class);
    private static final int AT_ONCE = 10;
    private final FeedConfig config;
    private final ChangedFeeds changed;
    private final Pings pings;

    public TellHubJob(FeedConfig config, ChangedFeeds changed, Pings pings) {
        this.config = config;
        this.changed = changed;
        this.pings = pings;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() throws InterruptedException {
        if (config.hub().isEmpty()) return;
        while (changed.note(AT_ONCE)) {
            // more is behind
        }
        tell(config.hub().get());
    }

    /** What is due. */
    void tell(URI address) throws InterruptedException {
        var due = pings.take(AT_ONCE);
        if (due.isEmpty()) return;
        try (var hub = new Hub(address)) {
            for (var ping : due) tell(hub, ping);
        }
    }

    private void tell(Hub hub, Ping ping) throws InterruptedException {
        try {
            hub.tell(ping.topic());
            pings.finish(ping);
        } catch (IOException fault) {
            if (ping.attempt() < Pings.ATTEMPTS) pings.again(ping);
            else giveUp(ping, fault);
        }
    }

    private void giveUp(Ping ping, IOException fault) {
        LOG.warnf(
                "The WebSub hub was not told of %s: %s",
                ping.topic(), fault.getMessage() == null ? fault.toString() : fault.getMessage());
        pings.finish(ping);
    }
}
