package courant.mailing.progress;

import courant.mailing.DeliveryState;
import courant.platform.BadInput;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which of a mailing's deliveries are meant.
 *
 * @param address how the address begins, in lower case; empty for all
 */
public record DeliveryQuery(Optional<DeliveryState> state, String address) {
    private static final int LONGEST = 254;

    /** @throws BadInput for a state that there is not */
    public static DeliveryQuery typed(@Nullable String state, @Nullable String search) {
        return new DeliveryQuery(
                Optional.ofNullable(state).filter(it -> !it.isBlank()).map(DeliveryState::typed), beginning(search));
    }

    /** As {@link #typed}; a state that there is not is none. */
    public static DeliveryQuery lenient(@Nullable String state, @Nullable String search) {
        var known = Arrays.stream(DeliveryState.values())
                .filter(it -> it.word().equals(state))
                .findFirst();
        return new DeliveryQuery(known, beginning(search));
    }

    private static String beginning(@Nullable String search) {
        if (search == null) return "";
        var word = search.strip().toLowerCase(Locale.ROOT).replace("\u0000", "");
        return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
    }
}
