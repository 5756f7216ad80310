package courant.post;

import courant.platform.Site;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A post in a list, as programs see it. */
public record PostLineView(
        long id,
        String slug,
        URI url,
        PostState state,
        String title,
        String subtitle,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant handedOverAt) {

    static PostLineView of(PostLine it, Site site) {
        return new PostLineView(
                it.id(),
                it.slug(),
                site.at(it.path()),
                it.state(),
                it.title(),
                it.subtitle(),
                it.updatedAt(),
                it.publishedAt(),
                it.handedOverAt());
    }
}
