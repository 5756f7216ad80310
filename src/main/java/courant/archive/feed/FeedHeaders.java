package courant.archive.feed;

import courant.platform.Site;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;

/** Says with each feed which one it is and who tells of changes (W3C WebSub, 4: "Discovery"), also where it comes from memory. */
class FeedHeaders {
    private final Site site;
    private final Optional<URI> hub;

    FeedHeaders(Site site, FeedConfig config) {
        this.site = site;
        this.hub = config.hub();
    }

    void install(@Observes Router router) {
        router.routeWithRegex("/(?:[a-z]+/[a-z0-9-]+/)?(?:feed\\.xml|rss\\.xml|feed\\.json)")
                .order(Integer.MIN_VALUE)
                .handler(this::add);
    }

    private void add(RoutingContext context) {
        context.addHeadersEndHandler(done -> {
            if (context.response().getStatusCode() < 400)
                context.response().putHeader("Link", links(context.request().path()));
        });
        context.next();
    }

    private String links(String path) {
        var self = "<" + site.at(path) + ">; rel=\"self\"";
        return hub.map(it -> "<" + it + ">; rel=\"hub\", " + self).orElse(self);
    }
}
