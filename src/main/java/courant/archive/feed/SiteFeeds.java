package courant.archive.feed;

import courant.post.Shelf;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

/** The newest posts of the site. */
@Path("/")
@RunOnVirtualThread
public class SiteFeeds {
    private final Feeds feeds;

    public SiteFeeds(Feeds feeds) {
        this.feeds = feeds;
    }

    @GET
    @Path("/feed.xml")
    @Transactional
    public Response atom(@Context Request request) {
        return answer(FeedFormat.ATOM, request);
    }

    @GET
    @Path("/rss.xml")
    @Transactional
    public Response rss(@Context Request request) {
        return answer(FeedFormat.RSS, request);
    }

    @GET
    @Path("/feed.json")
    @Transactional
    public Response json(@Context Request request) {
        return answer(FeedFormat.JSON, request);
    }

    private Response answer(FeedFormat format, Request request) {
        return feeds.answer(format.file, new Shelf.Everything(), Feeds.Head.of("/", "", ""), request);
    }
}
