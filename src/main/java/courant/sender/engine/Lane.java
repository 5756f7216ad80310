package courant.sender.engine;

import courant.mailing.content.Finished;
import courant.sender.ledger.Claim;
import courant.sender.ledger.Desk;
import courant.sender.ledger.Mark;
import courant.sender.watch.OutcomeLog;
import courant.sender.watch.RelayMeters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One connection and what goes over it, one message after the other. */
final class Lane implements Runnable {
    private static final Logger LOG = Logger.getLogger(Lane.class);
    private static final Duration IDLE = Duration.ofSeconds(10);
    private final Gear gear;
    private final Supply supply;
    private final Desk desk;
    private final Line line;
    private final RelayMeters meters;
    private List<Mark> ended = List.of();
    private Optional<Ready> announced = Optional.empty();
    private volatile boolean closing;

    private record Ready(Claim claim, Finished message) {}

    Lane(Gear gear, Supply supply, Desk desk, Gate gate) {
        this.gear = gear;
        this.supply = supply;
        this.desk = desk;
        meters = gear.meters().relay(gear.relay().name());
        this.line = new Line(gear.relay(), gate, meters);
    }

    /** Ends after the message that is on its way. */
    void close() {
        closing = true;
    }

    @Override
    public void run() {
        try {
            while (!closing) step();
        } catch (InterruptedException e) {
            LOG.debug("A lane was interrupted");
        } finally {
            writeEnded();
            line.close();
        }
    }

    private void step() throws InterruptedException {
        if (announced.isPresent()) {
            if (isOpen()) deliver(takeAnnounced());
            return;
        }
        if (!supply.await(ended.isEmpty() ? IDLE : Duration.ZERO)) {
            rest();
        } else if (isOpen()) {
            next().ifPresent(this::deliver);
        }
    }

    /** Nobody waits for an outcome longer than there is something to do. */
    private void rest() {
        if (ended.isEmpty()) line.close();
        else writeEnded();
    }

    private boolean isOpen() throws InterruptedException {
        if (line.isOpen()) return true;
        writeEnded();
        return line.open() && !closing;
    }

    private Ready takeAnnounced() {
        var taken = announced.orElseThrow();
        announced = Optional.empty();
        return taken;
    }

    private Optional<Ready> next() {
        return supply.take().flatMap(claim -> message(claim).map(message -> new Ready(claim, message)));
    }

    /** What was announced has been granted nothing yet: its content is held back until this step grants it. */
    private void deliver(Ready ready) {
        var granted = desk.settle(ended, List.of(ready.claim()));
        ended = List.of();
        if (granted.isEmpty()) {
            line.withdraw();
        } else {
            announced = follower();
            ended = List.of(send(ready.claim(), ready.message()));
        }
    }

    /** Only where there is enough for every lane: what waits behind a slow answer here could go out over another. */
    private Optional<Ready> follower() {
        return !closing && supply.size() > gear.connections() ? next() : Optional.empty();
    }

    private Optional<Finished> message(Claim claim) {
        try {
            return Optional.of(gear.contents().message(claim.to()));
        } catch (IllegalArgumentException e) {
            return without(Mark.impossible(claim, "This address cannot be mailed to: " + e.getMessage()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: no message could be made", claim);
            return without(Mark.putOff(claim, "No message could be made."));
        }
    }

    private Optional<Finished> without(Mark mark) {
        writeEnded();
        desk.settle(List.of(mark), List.of());
        return Optional.empty();
    }

    private Mark send(Claim claim, Finished message) {
        try {
            var outcome = line.send(message, announced.map(Ready::message));
            meters.ended(outcome, claim.attempts() + 1);
            OutcomeLog.say(claim, outcome, gear.relay().name());
            return desk.note(Mark.of(claim, outcome, gear.relay().name()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: failed while it was handed over", claim);
            line.close();
            return Mark.lost(
                    claim,
                    "Something failed here while it was handed over.",
                    gear.relay().name());
        }
    }

    private void writeEnded() {
        desk.settle(ended, List.of());
        ended = List.of();
    }
}
