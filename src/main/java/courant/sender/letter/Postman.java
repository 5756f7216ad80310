package courant.sender.letter;

import courant.mail.smtp.Outcome;
import courant.mail.smtp.Relay;
import courant.mail.smtp.RelayConnection;
import courant.mail.smtp.RelayUnavailable;
import courant.platform.DatabaseFault;
import courant.sender.watch.Discreet;
import courant.sender.watch.Meters;
import courant.sender.watch.Terse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries letters to the relay over a connection of its own, so that none waits behind a mailing. */
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
    private final Relay relay;
    private final Duration giveUpAfter;
    private final Meters meters;
    private @Nullable RelayConnection connection;
    private volatile boolean stopping;

    Postman(LetterBox box, Relay relay, Duration giveUpAfter, Meters meters) {
        this.box = box;
        this.relay = relay;
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
        hangUp();
    }

    private void round() {
        var letter = box.take();
        letter.ifPresent(this::carry);
        if (letter.isEmpty()) {
            hangUp();
            rest();
        }
    }

    private void carry(Due letter) {
        try {
            conclude(letter, connected().send(letter.envelope(), letter.bytes()));
        } catch (RelayUnavailable e) {
            Terse.LOG.say(
                    LOG,
                    Logger.Level.WARN,
                    "letters without connection to " + relay.name(),
                    () -> letter + " waits: no connection to " + relay.name() + ": " + e.getMessage());
            box.putOff(letter, pause(letter), giveUpAfter, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            box.rejected(letter, "This address cannot be mailed to: " + e.getMessage());
        }
    }

    private void conclude(Due letter, Outcome outcome) {
        var reply = outcome.reply().toString();
        meters.letter(outcome);
        if (!(outcome instanceof Outcome.Accepted))
            LOG.infof("%s: not taken by %s: %s", letter, relay.name(), Discreet.without(reply));
        switch (outcome) {
            case Outcome.Accepted accepted -> box.accepted(letter, reply);
            case Outcome.Rejected rejected -> box.rejected(letter, reply);
            case Outcome.Uncertain uncertain -> box.putOff(letter, AFTER_DOUBT, giveUpAfter, reply);
            case Outcome.Deferred deferred -> box.putOff(letter, pause(letter), giveUpAfter, reply);
            case Outcome.Unsent unsent -> box.putOff(letter, pause(letter), giveUpAfter, reply);
        }
    }

    private RelayConnection connected() throws RelayUnavailable {
        var current = connection;
        if (current == null || !current.usable()) {
            hangUp();
            current = RelayConnection.open(relay);
            connection = current;
        }
        return current;
    }

    private void rest() {
        try {
            box.await(LOOK_AGAIN);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private void hangUp() {
        Optional.ofNullable(connection).ifPresent(RelayConnection::close);
        connection = null;
    }

    private static Duration pause(Due letter) {
        return PAUSES.get(Math.clamp(letter.attempts() - 1, 0, PAUSES.size() - 1));
    }
}
