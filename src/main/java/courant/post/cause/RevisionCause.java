package courant.post.cause;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** How a text came to be kept. */
public enum RevisionCause {
    /** A text that a newer one replaced, before every save was kept. */
    KEPT("kept"),
    /** The editor saved by itself. */
    AUTO("auto"),
    /** Somebody pressed Save. */
    SAVED("saved"),
    /** A program sent it. */
    PROGRAM("program"),
    /** An earlier text became the post's text again. */
    RESTORED("restored"),
    /** Two texts were brought together. */
    MERGED("merged"),
    /** It was written on an older text than the post's, and never became it. */
    LOST("lost");

    @EnumeratedValue
    @JsonValue
    public final String word;

    RevisionCause(String word) {
        this.word = word;
    }
}
