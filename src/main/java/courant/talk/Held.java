package courant.talk;

import com.fasterxml.jackson.annotation.JsonValue;
import courant.platform.BadInput;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;

/** Which comments wait for an author's approval. */
public enum Held {
    NONE("none"),
    /** All of a reader until one of them was approved. */
    FIRST("first"),
    ALL("all");

    @EnumeratedValue
    private final String word;

    Held(String word) {
        this.word = word;
    }

    public static Held of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("held", "Choose none, first or all."));
    }

    @JsonValue
    public String word() {
        return word;
    }
}
