package courant.studio.site;

import courant.newsletter.look.LookForm;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the form of the site's look sends; what it does not bring stays as it is. */
public record TypedLook(
        @RestForm @Nullable String theme,
        @RestForm @Nullable String text,
        @RestForm @Nullable String heading,
        @RestForm @Nullable String head,
        @RestForm @Nullable String foot) {

    LookForm onto(LookForm now) {
        return new LookForm(
                Objects.requireNonNullElse(theme, now.theme()),
                Objects.requireNonNullElse(text, now.text()),
                Objects.requireNonNullElse(heading, now.heading()),
                Objects.requireNonNullElse(head, now.head()),
                Objects.requireNonNullElse(foot, now.foot()));
    }
}
