package courant.archive.feed;

import courant.archive.NotHere;
import courant.archive.shelf.Elsewhere;
import courant.platform.Site;
import courant.post.Shelf;
import courant.post.label.Tags;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** What is written on something. */
@Path("/tags/{slug}/" + FeedFormat.FILE)
@RunOnVirtualThread
public class TagFeeds {
    private final Feeds feeds;
    private final Site site;

    public TagFeeds(Feeds feeds, Site site) {
        this.feeds = feeds;
        this.site = site;
    }

    @GET
    @Transactional
    public Response show(@RestPath String slug, @RestPath String file, @Context Request request) {
        var tag = Tags.at(slug).orElse(null);
        if (tag == null) return NotHere.page(site);
        if (!tag.slug.equals(slug)) return Elsewhere.lead(tag.path() + "/" + file);
        return feeds.answer(file, new Shelf.Tagged(tag), Feeds.Head.of(tag.path(), tag.name, ""), request);
    }
}
