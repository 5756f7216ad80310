package courant.mail.preflight;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;

/**
 * What one check found.
 *
 * @param sentence what was found
 * @param advice what to do about it; empty where nothing is to be done
 */
public record Line(Matter check, Result result, String sentence, String advice) {
    /** What stops a send first, then in the order of the matters. */
    public static final Comparator<Line> FAILS_FIRST =
            Comparator.comparing(Line::result).thenComparing(Line::check);

    @JsonProperty
    public String title() {
        return check.title();
    }

    public boolean fails() {
        return result == Result.FAIL;
    }
}
