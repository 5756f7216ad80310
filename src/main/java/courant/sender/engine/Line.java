package courant.sender.engine;

import courant.mail.smtp.Outcome;
import courant.mail.smtp.Relay;
import courant.mail.smtp.RelayConnection;
import courant.mail.smtp.RelayUnavailable;
import courant.mailing.content.Finished;
import courant.platform.log.Terse;
import courant.sender.ledger.Mark;
import courant.sender.watch.RelayMeters;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A connection to the relay that is opened when it is needed, and again when it broke. */
final class Line implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Line.class);
    private final Relay relay;
    private final Gate gate;
    private final RelayMeters meters;
    private @Nullable RelayConnection connection;
    private int passedAt;
    private boolean works;

    Line(Relay relay, Gate gate, RelayMeters meters) {
        this.relay = relay;
        this.gate = gate;
        this.meters = meters;
    }

    boolean isOpen() {
        return connection != null && connection.usable() && gate.holds(passedAt);
    }

    /** Waits its turn; false if no connection came about. */
    boolean open() throws InterruptedException {
        close();
        passedAt = gate.pass();
        try {
            connection = RelayConnection.open(relay);
            meters.opened();
            return true;
        } catch (RelayUnavailable e) {
            meters.failed();
            complain(e);
            gate.failed(passedAt, "No connection to the relay " + relay.name() + ": " + e.getMessage());
            return false;
        }
    }

    private void complain(RelayUnavailable e) {
        Terse.LOG.say(
                LOG,
                Logger.Level.WARN,
                "no connection to " + relay.name(),
                () -> "No connection to " + relay.name() + ": " + e.getMessage());
    }

    /** {@code next} is announced with it where the relay allows that; send it then, or {@link #withdraw} it. */
    Outcome send(Finished message, Optional<Finished> next) {
        return seen(opened().send(message.envelope(), message.bytes(), next.map(Finished::envelope)));
    }

    /** What was announced will not come. */
    void withdraw() {
        if (connection != null) connection.withdraw();
    }

    /** Whether several messages may be on their way at once: then {@link #submit} and {@link #hear}. */
    boolean hasWindow() {
        return opened().hasWindow();
    }

    /** None where the relay is left alone since it refused us. */
    int room() {
        return gate.holds(passedAt) ? opened().room() : 0;
    }

    void submit(Finished message) {
        opened().submit(message.envelope(), message.bytes());
    }

    /** The outcomes of the oldest that were submitted; waits for one. */
    List<Outcome> hear() {
        var outcomes = opened().hear();
        outcomes.forEach(this::seen);
        return outcomes;
    }

    private RelayConnection opened() {
        if (connection == null) throw new IllegalStateException("This line is not open.");
        return connection;
    }

    private Outcome seen(Outcome outcome) {
        if (gate.isShut() && Mark.isAboutUs(outcome)) {
            if (gate.holds(passedAt)) gate.shut("The relay " + relay.name() + " still refuses us: " + outcome.reply());
        } else if (!(outcome instanceof Outcome.Unsent)) {
            prove();
        } else if (!works) {
            gate.failed(passedAt, "The relay " + relay.name() + " takes nothing: " + outcome.reply());
        }
        return outcome;
    }

    private void prove() {
        if (works || !gate.holds(passedAt)) return;
        gate.works();
        works = true;
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            meters.closed();
        }
        if (works) gate.ended();
        connection = null;
        works = false;
    }
}
