package courant.sender.engine;

import courant.platform.log.Terse;
import courant.platform.log.Trouble;
import courant.sender.ledger.Node;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Sends mailings from one node: shift after shift, with a heartbeat and the chores that any node does for all. */
public final class Engine {
    private static final Logger LOG = Logger.getLogger(Engine.class);
    private static final int BEATS_IN_A_LEASE = 4;
    private static final Duration LOOK_AT_RELAYS = Duration.ofSeconds(5);
    private final Gear gear;
    private final Chores chores;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sender-", 0).factory());
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(
            2, Thread.ofVirtual().name("sender-clockwork-", 0).factory());
    private volatile @Nullable Shift shift;
    private volatile boolean stopping;

    public Engine(Gear gear) {
        this.gear = gear;
        chores = new Chores(gear);
    }

    public void start() {
        var beat = gear.config().lease().dividedBy(BEATS_IN_A_LEASE);
        every(beat, this::beat);
        every(Duration.ofSeconds(1), () -> chores.often(shift));
        every(Duration.ofSeconds(1), Terse.LOG::sumUp);
        every(gear.config().recoverEvery(), chores::recover);
        every(LOOK_AT_RELAYS, this::staff);
    }

    /** Looks for work now. */
    public void wake() {
        var current = shift;
        if (current != null) current.supply().wake();
    }

    /** Finishes what is on its way, gives the rest back, and leaves. */
    public void stop() {
        synchronized (threads) {
            stopping = true;
        }
        carefully(this::endShift);
        clockwork.shutdownNow();
        carefully(chores::recover);
        threads.shutdown();
    }

    private void endShift() {
        var current = shift;
        if (current != null) current.end(gear.config().stopWithin());
    }

    /** What is claimed and not yet taken by a lane. */
    public int supply() {
        var current = shift;
        return current == null ? 0 : current.supply().size();
    }

    /** This node's number in the database; 0 while it has none. */
    public long node() {
        var current = shift;
        return current == null ? 0 : current.node().id();
    }

    private void beat() {
        var current = shift;
        if (current != null) {
            var alive = current.node().renew();
            if (stopping || alive && current.isSound()) return;
            retire(current, alive);
        }
        gear.journal().replay();
        gear.journal().generation().check();
        begin(new Shift(Node.register(gear.database(), name(), gear.config().lease()), gear, threads));
        staff();
    }

    /** A stop that came meanwhile has seen no shift to end. */
    private void begin(Shift next) {
        synchronized (threads) {
            if (!stopping) {
                shift = next;
                next.begin();
                return;
            }
        }
        next.node().leave();
    }

    /** A change of the relays is taken up while mail goes out. */
    private void staff() {
        var current = shift;
        if (current != null) current.staff(gear.routes().get());
    }

    private void retire(Shift current, boolean alive) {
        if (alive) {
            current.end(gear.config().stopWithin());
        } else {
            LOG.warnf(
                    "Node %d lost its lease; what it held is left to recovery",
                    current.node().id());
            gear.meters().leaseLost();
            current.abandon();
        }
    }

    private void every(Duration pause, Runnable deed) {
        clockwork.scheduleWithFixedDelay(() -> carefully(deed), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void carefully(Runnable deed) {
        try {
            deed.run();
        } catch (RuntimeException e) {
            Trouble.say(LOG, e, "The sender does its chores later");
        }
    }

    private static String name() {
        return ManagementFactory.getRuntimeMXBean().getName();
    }
}
