package courant.sender.engine;

import courant.sender.ledger.Desk;
import courant.sender.ledger.Ledger;
import courant.sender.ledger.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What works under one lease. When the lease is gone the shift is over and another begins, under another node id. */
final class Shift {
    private static final Logger LOG = Logger.getLogger(Shift.class);
    private static final int CLAIMS_FOR_A_LANE = 50;
    private static final Duration LONGEST_CONVERSATION = Duration.ofHours(1);
    private final Node node;
    private final Gear gear;
    private final Ledger ledger;
    private final Gate gate = new Gate();
    private final Supply supply;
    private final Desk desk;
    private final List<Lane> lanes;
    private final List<Future<?>> working = new ArrayList<>();

    Shift(Node node, Gear gear) {
        this.node = node;
        this.gear = gear;
        ledger = new Ledger(gear.database(), node);
        supply = new Supply(ledger, gear.connections() * CLAIMS_FOR_A_LANE);
        desk = new Desk(ledger, gear.terms(), gear.journal(), gear.meters());
        lanes = Stream.generate(() -> new Lane(gear, supply, desk, gate))
                .limit(gear.connections())
                .toList();
    }

    void begin(ExecutorService threads) {
        threads.execute(desk);
        threads.execute(supply);
        lanes.forEach(lane -> working.add(threads.submit(lane)));
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

    Gate gate() {
        return gate;
    }

    /** The lease is gone. Messages on their way end as they end, and what is accepted is still written; nothing new begins. */
    void abandon(ExecutorService threads) {
        desk.disown();
        letGo();
        threads.execute(() -> {
            awaitLanes(System.nanoTime() + LONGEST_CONVERSATION.toNanos());
            desk.close();
        });
    }

    /** Finishes what is on its way, at most so long, and gives the lease up. */
    void end(Duration most) {
        letGo();
        awaitLanes(System.nanoTime() + most.toNanos());
        desk.close();
        node.leave();
    }

    private void letGo() {
        lanes.forEach(Lane::close);
        supply.close();
        gate.close();
    }

    private void awaitLanes(long deadline) {
        for (var lane : working) {
            try {
                lane.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                LOG.warnf(
                        "A message to %s is still on its way; it is noted as uncertain",
                        gear.relay().name());
            } catch (ExecutionException e) {
                LOG.error("A lane failed", e.getCause());
            } catch (InterruptedException e) {
                return;
            }
        }
    }
}
