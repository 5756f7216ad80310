package courant.subscriber;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How a subscriber stands with one newsletter. */
public enum Standing {
    /** Signed up, not yet confirmed. */
    PENDING("pending"),
    /** Gets every post. */
    ACTIVE("active"),
    UNSUBSCRIBED("unsubscribed"),
    /** The address does not take mail any more. */
    BOUNCED("bounced"),
    /** Said to their provider that our mail is spam. */
    COMPLAINED("complained");

    @EnumeratedValue
    private final String word;

    Standing(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }

    /** Neither an author nor an import may bring such a reader back; only the reader may. */
    public boolean out() {
        return this == UNSUBSCRIBED || this == BOUNCED || this == COMPLAINED;
    }
}
