package courant.newsletter.standing;

import courant.platform.Site;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** A standing page as programs see it. */
public record StandingView(
        long id,
        String slug,
        URI url,
        String title,
        String body,
        Linked linked,
        boolean published,
        int version,
        Instant createdAt,
        Instant updatedAt,
        Optional<Instant> publishedAt) {

    static StandingView of(StandingPage it, Site site) {
        return new StandingView(
                it.id(),
                it.slug,
                site.at(it.path()),
                it.title,
                it.body,
                it.linked,
                it.isPublished(),
                it.version,
                it.createdAt,
                it.updatedAt,
                Optional.ofNullable(it.publishedAt));
    }
}
