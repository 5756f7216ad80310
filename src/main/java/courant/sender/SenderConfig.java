package courant.sender;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Optional;

/** How the sender keeps its promises. The defaults fit; tests shorten them. */
@ConfigMapping(prefix = "courant.sender")
public interface SenderConfig {

    /** How long a node counts as alive after its last sign, by the database's clock. */
    @WithDefault("20s")
    Duration lease();

    /**
     * What becomes of a message to which the relay gave no answer, so that it may have been taken or not: {@code repeat}
     * sends it once more, {@code hold} leaves it uncertain until an author retries it.
     */
    @WithDefault("repeat")
    Doubt doubt();

    /** How long after an answer that never came a message is sent once more. */
    @WithName("doubt.wait")
    @WithDefault("10m")
    Duration doubtWait();

    // Empty where nothing is repeated by itself.
    default Optional<Duration> repeatAfter() {
        return switch (doubt()) {
            case REPEAT -> Optional.of(doubtWait());
            case HOLD -> Optional.empty();
        };
    }

    /** How long after the first try a message that the relay keeps putting off is given up. */
    @WithName("give.up.after")
    @WithDefault("48h")
    Duration giveUpAfter();

    /** How often nodes that are gone are looked for. */
    @WithName("recover.every")
    @WithDefault("15s")
    Duration recoverEvery();

    /** How long a stop waits for messages that are on their way. */
    @WithName("stop.within")
    @WithDefault("25s")
    Duration stopWithin();
}
