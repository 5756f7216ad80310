package courant.mailing.preflight;

import courant.mail.preflight.Matter;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A failing line that an author sent a mailing in spite of.
 *
 * @param check the matter's word
 * @param by the author's name; null once the account is gone
 */
public record Overridden(
        String check, String sentence, @Nullable String by, Instant at) {

    public String title() {
        return Arrays.stream(Matter.values())
                .filter(it -> it.word().equals(check))
                .findFirst()
                .map(Matter::title)
                .orElse(check);
    }
}
