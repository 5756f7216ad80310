package courant.subscriber;

import com.fasterxml.jackson.annotation.JsonValue;
import courant.platform.BadInput;
import java.util.Arrays;

/**
 * A subscriber in one word. Suppressed comes before all; then, of their standings with several newsletters, the one that
 * stands first here: by the alphabet, so that in SQL it is {@code min(status)}.
 */
public enum SubscriberStatus {
    SUPPRESSED("suppressed"),
    ACTIVE("active"),
    BOUNCED("bounced"),
    COMPLAINED("complained"),
    PENDING("pending"),
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
