package courant.newsletter.api;

import courant.newsletter.Newsletter;
import courant.platform.Site;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A newsletter as programs see it.
 *
 * @param url where its posts are listed
 * @param retiredAt since when nobody can sign up any more; null while it goes on
 */
public record NewsletterView(
        long id,
        String slug,
        URI url,
        String name,
        String description,
        String senderName,
        String senderEmail,
        @Nullable String replyTo,
        String language,
        String zone,
        String accent,
        String design,
        String postalAddress,
        Instant createdAt,
        @Nullable Instant retiredAt) {

    static NewsletterView of(Newsletter it, Site site) {
        return new NewsletterView(
                it.id,
                it.slug,
                site.at(it.path()),
                it.name,
                it.description,
                it.senderName,
                it.senderEmail,
                it.replyTo,
                it.language,
                it.zone,
                it.accent,
                it.design,
                it.postalAddress,
                it.createdAt,
                it.retiredAt);
    }
}
