package courant.mailing.progress;

import courant.mailing.DeliveryState;
import courant.platform.BadInput;
import org.jspecify.annotations.Nullable;

/** What is to be sent again: {@code rejected} or {@code uncertain}, all of it or one delivery. */
public record RetryForm(@Nullable String of, @Nullable Long delivery) {

    DeliveryState meant() {
        if (of == null) throw new BadInput("of", "Say what to send again: \"rejected\" or \"uncertain\".");
        try {
            return DeliveryState.typed(of);
        } catch (BadInput e) {
            throw new BadInput("of", "Only what was \"rejected\" or is \"uncertain\" can be sent again.");
        }
    }
}
