package courant.studio.standing;

import courant.newsletter.standing.StandingForm;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * What the form of a page sends; what it does not bring stays as it is.
 *
 * @param version the one that the form was shown with
 * @param then what is to follow: {@code publish}, {@code withdraw}, or nothing but saving
 */
public record TypedPage(
        @RestForm @Nullable String title,
        @RestForm @Nullable String slug,
        @RestForm @Nullable String body,
        @RestForm @Nullable String linked,
        @RestForm @Nullable Integer version,
        @RestForm @Nullable String then) {

    StandingForm onto(StandingForm now) {
        return new StandingForm(
                Objects.requireNonNullElse(title, now.title()),
                Objects.requireNonNullElse(slug, now.slug()),
                Objects.requireNonNullElse(body, now.body()),
                Objects.requireNonNullElse(linked, now.linked()));
    }
}
