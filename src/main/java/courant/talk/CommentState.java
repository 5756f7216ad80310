package courant.talk;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** Who sees a comment. */
public enum CommentState {
    /** Its writer alone, until an author approves it. */
    HELD("held"),
    SHOWN("shown"),
    /** An author took it away. */
    REMOVED("removed"),
    /** Whoever wrote it took it away. */
    WITHDRAWN("withdrawn");

    @EnumeratedValue
    private final String word;

    CommentState(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
