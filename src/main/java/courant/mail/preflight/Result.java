package courant.mail.preflight;

import com.fasterxml.jackson.annotation.JsonValue;

/** What a check came to, the most pressing first. */
public enum Result {
    /** Stops a send until an author overrides it. */
    FAIL("fail"),
    WARN("warn"),
    /** Nobody could be asked; never taken for a pass. */
    NOT_CHECKABLE("notCheckable"),
    /** Does not matter as things are. */
    NOT_NEEDED("notNeeded"),
    PASS("pass");

    private final String word;

    Result(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
