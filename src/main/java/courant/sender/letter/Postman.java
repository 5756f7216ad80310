package courant.sender.letter;

import courant.mail.smtp.Outcome;
import courant.mail.smtp.RelayUnavailable;
import courant.platform.log.Terse;
import courant.platform.sql.DatabaseFault;
import courant.sender.watch.Discreet;
import courant.sender.watch.Meters;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/** Carries letters to a relay over a connection of its own, so that none waits behind a mailing. */
final class Postman implements Runnable {
    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration AFTER_DOUBT = Duration.ofMinutes(10);
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(15),
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(4));
    private final LetterBox box;
    private final Outlet outlet;
    private final Duration giveUpAfter;
    private final Meters meters;
    private volatile boolean stopping;

    Postman(LetterBox box, Outlet outlet, Duration giveUpAfter, Meters meters) {
        this.box = box;
        this.outlet = outlet;
        this.giveUpAfter = giveUpAfter;
        this.meters = meters;
    }

    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                round();
            } catch (DatabaseFault fault) {
                Terse.LOG.say(
                        LOG,
                        Logger.Level.WARN,
                        "letters",
                        () -> "Letters cannot be looked for just now: " + fault.getMessage());
                rest();
            } catch (RuntimeException e) {
                LOG.error("A letter could not be carried", e);
                rest();
            }
        }
        outlet.close();
    }

    private void round() {
        var letter = box.take();
        letter.ifPresent(this::carry);
        if (letter.isEmpty()) {
            outlet.close();
            rest();
        }
    }

    private void carry(Due letter) {
        try {
            conclude(letter, outlet.open().send(letter.envelope(), letter.bytes()));
        } catch (RelayUnavailable e) {
            Terse.LOG.say(
                    LOG,
                    Logger.Level.WARN,
                    "letters without connection to " + outlet.relay(),
                    () -> letter + " waits: no connection to " + outlet.relay() + ": " + e.getMessage());
            box.putOff(letter, pause(letter), giveUpAfter, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            box.rejected(letter, "This address cannot be mailed to: " + e.getMessage());
        }
    }

    private void conclude(Due letter, Outcome outcome) {
        var reply = outcome.reply().toString();
        meters.letter(outcome);
        if (!(outcome instanceof Outcome.Unsent)) outlet.count();
        if (!(outcome instanceof Outcome.Accepted))
            LOG.infof("%s: not taken by %s: %s", letter, outlet.relay(), Discreet.without(reply));
        switch (outcome) {
            case Outcome.Accepted accepted -> box.accepted(letter, reply);
            case Outcome.Rejected rejected -> box.rejected(letter, reply);
            case Outcome.Uncertain uncertain -> box.putOff(letter, AFTER_DOUBT, giveUpAfter, reply);
            case Outcome.Deferred deferred -> box.putOff(letter, pause(letter), giveUpAfter, reply);
            case Outcome.Unsent unsent -> box.putOff(letter, pause(letter), giveUpAfter, reply);
        }
    }

    private void rest() {
        try {
            box.await(LOOK_AGAIN);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private static Duration pause(Due letter) {
        return PAUSES.get(Math.clamp(letter.attempts() - 1, 0, PAUSES.size() - 1));
    }
}
