package courant.sender.ledger;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What deliveries are settled by.
 *
 * @param repeatAfter the wait until an uncertain one is sent once more; empty: it is not
 * @param giveUpAfter since the first try
 */
public record Terms(Optional<Duration> repeatAfter, Duration giveUpAfter) {

    /** The seconds until an uncertain one is due, as SQL takes them: null is never. */
    static @Nullable Double seconds(Optional<Duration> repeatAfter) {
        return repeatAfter.map(it -> it.toMillis() / 1000.0).orElse(null);
    }
}
