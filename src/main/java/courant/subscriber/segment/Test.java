package courant.subscriber.segment;

import java.util.Arrays;
import java.util.Optional;

/** How an attribute is held against a value. */
public enum Test {
    /** Capitals make no difference, here and in the next two. */
    IS("is"),
    CONTAINS("contains"),
    BEGINS_WITH("beginsWith"),
    /** Of two numbers, or of two days such as 2026-03-29. */
    ABOVE("above"),
    BELOW("below"),
    /** Anything at all is kept. */
    KNOWN("known");

    private final String word;

    Test(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public static Optional<Test> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
    }
}
