package courant.archive.feed;

import courant.archive.NotHere;
import courant.newsletter.Newsletter;
import courant.platform.Site;
import courant.post.Shelf;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** What one newsletter publishes. */
@Path("/newsletters/{slug}/" + FeedFormat.FILE)
@RunOnVirtualThread
public class NewsletterFeeds {
    private final Feeds feeds;
    private final Site site;

    public NewsletterFeeds(Feeds feeds, Site site) {
        this.feeds = feeds;
        this.site = site;
    }

    @GET
    @Transactional
    public Response show(@RestPath String slug, @RestPath String file, @Context Request request) {
        var newsletter = Newsletter.bySlug(slug).orElse(null);
        if (newsletter == null) return NotHere.page(site);
        return feeds.answer(file, new Shelf.Of(newsletter), head(newsletter), request);
    }

    private static Feeds.Head head(Newsletter it) {
        return new Feeds.Head(it.path(), it.name, it.description, it.language);
    }
}
