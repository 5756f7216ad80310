package courant.post.catalogue;

import courant.platform.Site;
import courant.post.label.Author;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An author as programs see one.
 *
 * @param guest whether this is somebody without an account
 */
public record AuthorView(
        long id,
        String slug,
        URI url,
        String name,
        String about,
        List<String> links,
        @Nullable String picture,
        boolean guest,
        Instant createdAt) {

    static AuthorView of(Author it, Site site) {
        return new AuthorView(
                it.id(),
                it.slug,
                site.at(it.path()),
                it.name,
                it.about,
                it.links,
                it.picture,
                it.isGuest(),
                it.createdAt);
    }
}
