package courant.studio.settings;

import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterForm;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What the settings form sends; what it does not bring stays as it is. */
public record TypedNewsletter(
        @RestForm @Nullable String name,
        @RestForm @Nullable String description,
        @RestForm @Nullable String senderName,
        @RestForm @Nullable String senderEmail,
        @RestForm @Nullable String replyTo,
        @RestForm @Nullable String language,
        @RestForm @Nullable String zone,
        @RestForm @Nullable String accent,
        @RestForm @Nullable String postalAddress) {

    NewsletterForm onto(Newsletter it) {
        return new NewsletterForm(
                it.slug,
                or(name, it.name),
                or(description, it.description),
                or(senderName, it.senderName),
                or(senderEmail, it.senderEmail),
                or(replyTo, Objects.requireNonNullElse(it.replyTo, "")),
                or(language, it.language),
                or(zone, it.zone),
                or(accent, it.accent),
                or(postalAddress, it.postalAddress));
    }

    private static String or(@Nullable String typed, String now) {
        return typed == null ? now : typed;
    }
}
