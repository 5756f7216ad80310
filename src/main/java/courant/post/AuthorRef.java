package courant.post;

import courant.post.label.Author;
import java.net.URI;

/**
 * An author of a post, as programs see it.
 *
 * @param url of the author's page
 */
public record AuthorRef(long id, String slug, String name, URI url) {

    /** @param site any address on the site */
    static AuthorRef of(Author it, URI site) {
        return new AuthorRef(it.id(), it.slug, it.name, site.resolve(it.path()));
    }
}
