package courant.archive.feed;

import courant.archive.NotHere;
import courant.archive.shelf.Elsewhere;
import courant.platform.Site;
import courant.post.Shelf;
import courant.post.label.Authors;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** What somebody writes, guests too. */
@Path("/authors/{slug}/" + FeedFormat.FILE)
@RunOnVirtualThread
public class AuthorFeeds {
    private final Feeds feeds;
    private final Site site;

    public AuthorFeeds(Feeds feeds, Site site) {
        this.feeds = feeds;
        this.site = site;
    }

    @GET
    @Transactional
    public Response show(@RestPath String slug, @RestPath String file, @Context Request request) {
        var author = Authors.at(slug).orElse(null);
        if (author == null) return NotHere.page(site);
        if (!author.slug.equals(slug)) return Elsewhere.lead(author.path() + "/" + file);
        return feeds.answer(
                file, new Shelf.By(author), Feeds.Head.of(author.path(), author.name, author.about), request);
    }
}
