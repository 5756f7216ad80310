package courant.sender.engine;

import courant.sender.ledger.Desk;
import courant.sender.ledger.Ledger;
import courant.sender.ledger.Node;
import courant.sender.relay.Route;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** What works under one lease. When the lease is gone the shift is over and another begins, under another node id. */
final class Shift {
    private static final Logger LOG = Logger.getLogger(Shift.class);
    private static final Duration LONGEST_CONVERSATION = Duration.ofHours(1);
    private final Node node;
    private final Ledger ledger;
    private final Supply supply;
    private final Desk desk;
    private final Crews crews;
    private final ExecutorService threads;
    private final List<Future<?>> working = new ArrayList<>();
    private boolean over;
    private volatile boolean broken;

    Shift(Node node, Gear gear, ExecutorService threads) {
        this.node = node;
        this.threads = threads;
        ledger = new Ledger(gear.database(), node);
        supply = new Supply(ledger);
        crews = new Crews(gear, supply);
        desk = new Desk(ledger, gear.terms(), gear.journal(), crews, gear.meters());
    }

    void begin() {
        desk.clerks().forEach(it -> threads.submit(watched(it)));
        threads.submit(watched(supply));
    }

    /** From now on these relays and no others, as they are set up now. What is on its way over another is finished. */
    synchronized void staff(List<Route> routes) {
        if (over) return;
        working.removeIf(Future::isDone);
        for (var crew : crews.change(routes, desk)) {
            working.add(threads.submit(watched(crew.purse())));
            crew.lanes().forEach(lane -> working.add(threads.submit(watched(lane))));
        }
    }

    /** One that fails takes claims with it that nobody else here knows of. */
    private Runnable watched(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.error("A part of the sender failed; its shift ends, and what it held is taken up by the next", e);
                broken = true;
            }
        };
    }

    /** False when the ledger may hold claims for this node that nobody here sees to: then another shift has to begin. */
    boolean isSound() {
        return !broken && !supply.unsure() && !desk.unsure();
    }

    Node node() {
        return node;
    }

    Ledger ledger() {
        return ledger;
    }

    Supply supply() {
        return supply;
    }

    Crews crews() {
        return crews;
    }

    /** The lease is gone. Messages on their way end as they end, and what is accepted is still written; nothing new begins. */
    void abandon() {
        desk.disown();
        letGo();
        threads.execute(() -> {
            awaitWork(System.nanoTime() + LONGEST_CONVERSATION.toNanos());
            desk.close();
        });
    }

    /** Finishes what is on its way, at most so long, and gives the lease up. */
    void end(Duration most) {
        letGo();
        awaitWork(System.nanoTime() + most.toNanos());
        desk.close();
        node.leave();
    }

    private synchronized void letGo() {
        over = true;
        supply.close();
        crews.close();
    }

    private void awaitWork(long deadline) {
        for (var work : working) {
            try {
                work.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                LOG.warn("A message is still on its way; it is noted as uncertain");
            } catch (ExecutionException e) {
                throw new AssertionError("whatever fails is caught where it runs", e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
