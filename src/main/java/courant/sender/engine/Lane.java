package courant.sender.engine;

import courant.mail.smtp.Outcome;
import courant.mailing.content.Finished;
import courant.sender.ledger.Claim;
import courant.sender.ledger.Desk;
import courant.sender.ledger.Mark;
import java.time.Duration;
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
    private Optional<Mark> ended = Optional.empty();
    private volatile boolean closing;

    Lane(Gear gear, Supply supply, Desk desk, Gate gate) {
        this.gear = gear;
        this.supply = supply;
        this.desk = desk;
        this.line = new Line(gear.relay(), gate);
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
        if (supply.size() == 0) writeEnded();
        if (!supply.await(IDLE)) {
            line.close();
        } else if (isOpen()) {
            supply.take().ifPresent(this::deliver);
        }
    }

    private boolean isOpen() throws InterruptedException {
        if (line.isOpen()) return true;
        writeEnded();
        return line.open() && !closing;
    }

    private void deliver(Claim claim) {
        message(claim).ifPresent(message -> {
            var granted = desk.settle(ended, Optional.of(claim));
            ended = granted ? Optional.of(send(claim, message)) : Optional.empty();
        });
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
        desk.settle(Optional.of(mark), Optional.empty());
        return Optional.empty();
    }

    private Mark send(Claim claim, Finished message) {
        try {
            var outcome = line.send(message);
            gear.meters().count(outcome);
            if (!(outcome instanceof Outcome.Accepted)) log(claim, outcome);
            return desk.note(Mark.of(claim, outcome));
        } catch (RuntimeException e) {
            LOG.errorf(e, "%s: failed while it was handed over", claim);
            line.close();
            return Mark.lost(claim, "Something failed here while it was handed over.");
        }
    }

    private void log(Claim claim, Outcome outcome) {
        LOG.infof("%s: %s by %s: %s", claim, Meters.word(outcome), gear.relay().name(), outcome.reply());
    }

    private void writeEnded() {
        desk.settle(ended, Optional.empty());
        ended = Optional.empty();
    }
}
