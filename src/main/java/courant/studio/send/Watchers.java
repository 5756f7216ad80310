package courant.studio.send;

import courant.platform.Refused;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;

/** Everybody on this node who watches a mailing go: a bounded number, and one look at the database a second for each mailing. */
@ApplicationScoped
public class Watchers {
    private static final Logger LOG = Logger.getLogger(Watchers.class);
    private static final int MOST = 200;
    private static final int MOST_OF_ONE = 10;
    private final Live live;
    private final Map<Long, Watch> watches = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Watchers(Live live) {
        this.live = live;
    }

    /** @throws Refused if there are too many already; the page then asks by itself */
    synchronized void add(long mailing, String account, SseEventSink sink, Sse sse) {
        if (watching() >= MOST || watching(account) >= MOST_OF_ONE || stopped.getCount() == 0) {
            throw Refused.tooMany("Too many windows watch mailings now. This one is brought up to date less often.");
        }
        watches.compute(mailing, (id, known) -> {
            var watch = known == null ? begun(id) : known;
            watch.add(account, sink, sse);
            return watch;
        });
    }

    int watching() {
        return watches.values().stream().mapToInt(Watch::size).sum();
    }

    private long watching(String account) {
        return watches.values().stream().mapToLong(it -> it.of(account)).sum();
    }

    private Watch begun(long mailing) {
        var watch = new Watch(() -> live.tell(mailing), stopped);
        Thread.ofVirtual().name("watch-" + mailing).start(() -> keepAtIt(mailing, watch));
        return watch;
    }

    private void keepAtIt(long mailing, Watch watch) {
        try {
            while (!isOver(mailing, watch)) watch.run();
        } catch (InterruptedException e) {
            watch.close();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Mailing %d cannot be shown while it goes", mailing);
            watch.close();
            watches.remove(mailing, watch);
        }
    }

    /** Never between a window's coming and its place in the watch. */
    private synchronized boolean isOver(long mailing, Watch watch) {
        var over = watch.isEmpty() || stopped.getCount() == 0;
        if (over) watches.remove(mailing, watch);
        return over;
    }

    /** Before the program waits for requests that are not answered yet: these would never be. */
    void stop(@Observes ShutdownDelayInitiatedEvent event) {
        stopped.countDown();
        watches.values().forEach(Watch::close);
    }

    void end(@Observes ShutdownEvent event) {
        stopped.countDown();
    }
}
