package courant.mailing;

import com.fasterxml.jackson.annotation.JsonValue;
import courant.platform.BadInput;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What decides between the subjects of a test. */
public enum Decider {
    /** The share of those mailed who followed a link. */
    CLICKS("clicks"),
    /** The share of those mailed who answered. */
    REPLIES("replies"),
    /** An author, who is asked once the time is up. */
    AUTHOR("author");

    @JsonValue
    public final String word;

    Decider(String word) {
        this.word = word;
    }

    /** @throws BadInput for any other word */
    public static Decider typed(@Nullable String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new BadInput("decide", "Either \"clicks\" decide, or \"replies\", or the \"author\"."));
    }
}
