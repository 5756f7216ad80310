package courant.post.catalogue;

import courant.platform.Site;
import courant.post.label.Tag;
import java.net.URI;
import java.time.Instant;

/** A tag as programs see it. */
public record TagView(long id, String slug, URI url, String name, Instant createdAt) {
    static TagView of(Tag it, Site site) {
        return new TagView(it.id(), it.slug, site.at(it.path()), it.name, it.createdAt);
    }
}
