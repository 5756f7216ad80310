package courant.subscriber;

import com.fasterxml.jackson.annotation.JsonValue;
import courant.platform.BadInput;
import java.util.Arrays;

/**
 * A subscriber in one word. Suppressed comes before all; then the best standing with any newsletter, in the order in which
 * they stand here.
 */
public enum SubscriberStatus {
    SUPPRESSED("suppressed"),
    ACTIVE("active"),
    PENDING("pending"),
    COMPLAINED("complained"),
    BOUNCED("bounced"),
    UNSUBSCRIBED("unsubscribed");

    private final String word;

    SubscriberStatus(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    public static SubscriberStatus of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput(
                        "status",
                        "\"" + word + "\" is no status: it is one of pending, active, unsubscribed, bounced,"
                                + " complained, suppressed."));
    }
}
