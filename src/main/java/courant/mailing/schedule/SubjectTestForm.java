package courant.mailing.schedule;

import courant.mailing.Decider;
import courant.mailing.SubjectTest;
import courant.platform.BadInput;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Subjects to try, as a program sends them.
 *
 * @param share percent of the audience, 20 if absent
 * @param decide clicks, replies or author
 * @param after ISO 8601, such as PT4H, which it is if absent
 */
public record SubjectTestForm(
        @Nullable List<String> subjects,
        @Nullable Integer share,
        @Nullable String decide,
        @Nullable String after) {
    private static final int USUAL_SHARE = 20;

    SubjectTest meant() {
        return new SubjectTest(
                Objects.requireNonNullElse(subjects, List.of()),
                Objects.requireNonNullElse(share, USUAL_SHARE),
                Decider.typed(decide),
                span());
    }

    private Duration span() {
        try {
            return Duration.parse(Objects.requireNonNullElse(after, "PT4H"));
        } catch (DateTimeParseException e) {
            throw new BadInput("after", "\"" + after + "\" is not a span of time. Use a form such as PT4H or PT90M.");
        }
    }
}
