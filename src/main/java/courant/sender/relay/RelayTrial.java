package courant.sender.relay;

import courant.mail.smtp.RelayConnection;
import courant.mail.smtp.RelayUnavailable;
import java.time.Duration;

/**
 * Whether a relay lets us in: connects, encrypts, logs in and says goodbye, and sends nothing.
 *
 * @param sentence what happened
 */
public record RelayTrial(boolean good, String sentence) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public static RelayTrial of(Route route) {
        var relay = route.relay().withTimeouts(PATIENCE, PATIENCE, PATIENCE);
        try (var connection = RelayConnection.open(relay)) {
            var login =
                    relay.login().map(it -> ", logged in as " + it.username()).orElse(", without a login");
            var encrypted = connection.isEncrypted() ? "encrypted" : "not encrypted";
            return new RelayTrial(
                    true,
                    "%s (%s, port %d) let us in: connected, %s%s, and said goodbye. Nothing was sent."
                            .formatted(relay.name(), relay.host(), relay.port(), encrypted, login));
        } catch (RelayUnavailable fault) {
            return new RelayTrial(false, String.valueOf(fault.getMessage()));
        }
    }
}
