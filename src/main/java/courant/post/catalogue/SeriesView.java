package courant.post.catalogue;

import courant.platform.Site;
import courant.post.PostLine;
import courant.post.SeriesPart;
import courant.post.label.Series;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A series as programs see it.
 *
 * @param posts the numbers of its posts in order, drafts too
 */
public record SeriesView(
        long id, String slug, URI url, String name, String about, List<Long> posts, Instant createdAt) {

    static SeriesView of(Series it, Site site) {
        var posts = SeriesPart.all(it).stream().map(PostLine::id).toList();
        return new SeriesView(it.id(), it.slug, site.at(it.path()), it.name, it.about, posts, it.createdAt);
    }
}
