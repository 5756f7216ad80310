package courant.newsletter.standing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A standing page as a program sends it: what is absent stays as it is.
 *
 * @param linked {@code header}, {@code footer} or {@code nowhere}
 * @param published whether readers find it
 * @param version the one that was read; given, a change that somebody else made since is refused rather than overwritten
 */
public record StandingInput(
        @Nullable String title,
        @Nullable String slug,
        @Nullable String body,
        @Nullable String linked,
        @Nullable Boolean published,
        @Nullable Integer version) {

    StandingForm onto(StandingForm now) {
        return new StandingForm(
                Objects.requireNonNullElse(title, now.title()),
                Objects.requireNonNullElse(slug, now.slug()),
                Objects.requireNonNullElse(body, now.body()),
                Objects.requireNonNullElse(linked, now.linked()));
    }
}
