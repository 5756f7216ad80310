package courant.subscriber;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.EnumeratedValue;

/** What happened between a reader and a newsletter, as the record of consent tells it. */
public enum Act {
    SIGNED_UP("signed up"),
    CONFIRMED("confirmed"),
    ADDED("added"),
    IMPORTED("imported"),
    LEFT("left"),
    CAME_BACK("came back"),
    BOUNCED("bounced"),
    COMPLAINED("complained");

    @EnumeratedValue
    private final String word;

    Act(String word) {
        this.word = word;
    }

    @JsonValue
    public String word() {
        return word;
    }
}
