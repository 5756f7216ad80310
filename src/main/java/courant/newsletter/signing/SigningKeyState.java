package courant.newsletter.signing;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Where a signing key stands. */
public enum SigningKeyState {
    /** Its records can be published; it waits for its turn. */
    READY("ready"),
    /** Signs what is frozen or written now. */
    CURRENT("current"),
    /** Signs what is left of the mailings that were frozen with it; its records stay published. */
    FORMER("former"),
    /** Signs nothing any more; its private half is destroyed. */
    RETIRED("retired");

    @EnumeratedValue
    private final String word;

    SigningKeyState(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
