package courant.newsletter.api;

import courant.newsletter.NewsletterForm;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A newsletter as a program sends it: what is absent stays as it is.
 *
 * @param slug of a new one; it stands in mails and addresses and stays
 * @param design the name of one that is known here
 */
public record NewsletterInput(
        @Nullable String slug,
        @Nullable String name,
        @Nullable String description,
        @Nullable String senderName,
        @Nullable String senderEmail,
        @Nullable String replyTo,
        @Nullable String language,
        @Nullable String zone,
        @Nullable String accent,
        @Nullable String design,
        @Nullable String postalAddress) {

    NewsletterForm onto(NewsletterForm now) {
        return new NewsletterForm(
                now.slug(),
                or(name, now.name()),
                or(description, now.description()),
                or(senderName, now.senderName()),
                or(senderEmail, now.senderEmail()),
                or(replyTo, now.replyTo()),
                or(language, now.language()),
                or(zone, now.zone()),
                or(accent, now.accent()),
                or(postalAddress, now.postalAddress()));
    }

    private static String or(@Nullable String sent, String now) {
        return Objects.requireNonNullElse(sent, now);
    }
}
