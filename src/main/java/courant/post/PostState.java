package courant.post;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** A draft is the author's alone; what is published stands in the archive for everybody, what was only mailed does not. */
public enum PostState {
    DRAFT("draft"),
    PUBLISHED("published"),
    /** Out by mail alone. */
    MAILED("mailed");

    @EnumeratedValue
    @JsonValue
    public final String word;

    PostState(String word) {
        this.word = word;
    }
}
