package courant.mail.preflight.domain;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.mail.smtp.Phase;
import courant.mail.smtp.Relay;
import courant.mail.smtp.RelayConnection;
import courant.mail.smtp.RelayUnavailable;
import courant.mail.smtp.Tls;
import java.time.Duration;

/** Whether the relay lets us in over a connection that nobody else can read. Nothing is sent. */
record RelayCheck(Relay relay) implements Check {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Override
    public Matter matter() {
        return Matter.RELAY;
    }

    @Override
    public Line look() {
        if (SiteFacts.isInside(relay.host()) && relay.tls() == Tls.NONE) {
            return matter().pass(relay.name()
                    + " stands on this machine or in its own network; nothing needs to be encrypted.");
        }
        try (var connection = RelayConnection.open(strict())) {
            return matter().pass(
                            relay.name() + " let us in, encrypted, with a valid certificate for " + relay.host() + ".");
        } catch (RelayUnavailable fault) {
            return told(fault);
        }
    }

    /** Asks for more than the settings may: whether a certificate would pass if it were looked at. */
    private Relay strict() {
        return relay.withTls(Tls.REQUIRED).withTimeouts(PATIENCE, PATIENCE, PATIENCE);
    }

    private Line told(RelayUnavailable fault) {
        var sentence = String.valueOf(fault.getMessage());
        if (fault.phase() == Phase.CONNECT || fault.isWorthRetrying()) {
            return matter().warn(sentence, "Mail waits until it takes connections again.");
        }
        return relay.tls() == Tls.REQUIRED
                ? matter().fail(sentence, "No mail leaves over it as it is: see to its settings, or to the relay.")
                : matter().fail(
                                sentence
                                        + " Its settings let mail go out all the same, for anybody on the way to read or change.",
                                "Let the relay offer STARTTLS with a certificate for " + relay.host()
                                        + ", and set its encryption to “required”.");
    }
}
