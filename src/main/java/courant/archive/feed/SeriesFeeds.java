package courant.archive.feed;

import courant.archive.NotHere;
import courant.archive.shelf.Elsewhere;
import courant.platform.Site;
import courant.post.Shelf;
import courant.post.label.Series;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;

/** The parts of a series, the newest first. */
@Path("/series/{slug}/" + FeedFormat.FILE)
@RunOnVirtualThread
public class SeriesFeeds {
    private final Feeds feeds;
    private final Site site;

    public SeriesFeeds(Feeds feeds, Site site) {
        this.feeds = feeds;
        this.site = site;
    }

    @GET
    @Transactional
    public Response show(@RestPath String slug, @RestPath String file, @Context Request request) {
        var series = Series.at(slug).orElse(null);
        if (series == null) return NotHere.page(site);
        if (!series.slug.equals(slug)) return Elsewhere.lead(series.path() + "/" + file);
        return feeds.answer(
                file, new Shelf.In(series), Feeds.Head.of(series.path(), series.name, series.about), request);
    }
}
