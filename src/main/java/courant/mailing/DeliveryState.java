package courant.mailing;

import com.fasterxml.jackson.annotation.JsonValue;
import courant.platform.BadInput;
import java.util.Arrays;
import java.util.Locale;

/** What has become of one mail to one subscriber. */
public enum DeliveryState {
    /** Waits for its turn. */
    QUEUED,
    /** A node has taken it up and not yet begun. */
    CLAIMED,
    /** On its way to the relay this moment. */
    HANDING,
    /** The relay has it. */
    ACCEPTED,
    /** The relay said "not now"; tried again later. */
    DEFERRED,
    /** The relay said "never". */
    REJECTED,
    /** Not sent: the subscriber left, or the mailing was cancelled. */
    SKIPPED,
    /** Sent, and no answer came: it may have arrived or not. */
    UNCERTAIN;

    public static DeliveryState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** As {@link #of} for what a person typed. */
    public static DeliveryState typed(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word.strip()))
                .findFirst()
                .orElseThrow(() -> new BadInput("state", "\"" + word + "\" is not a state of a delivery."));
    }

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
