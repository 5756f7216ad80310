package courant.newsletter.standing;

import com.fasterxml.jackson.annotation.JsonValue;
import courant.platform.BadInput;
import jakarta.persistence.EnumeratedValue;
import java.util.Arrays;

/** Where every page of the site links to a standing page. What stands in the header stands in the footer too. */
public enum Linked {
    HEADER("header"),
    FOOTER("footer"),
    NOWHERE("nowhere");

    @EnumeratedValue
    @JsonValue
    public final String word;

    Linked(String word) {
        this.word = word;
    }

    static Linked of(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new BadInput("linked", "A page is linked in the header, in the footer or nowhere."));
    }
}
