package courant.archive.redirect;

import courant.platform.Site;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers old addresses before anything else looks for them. */
class FollowRedirects {
    private final RedirectTable table;
    private final Site site;

    FollowRedirects(RedirectTable table, Site site) {
        this.table = table;
        this.site = site;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::follow);
    }

    private void follow(RoutingContext context) {
        var method = context.request().method();
        var read = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        var found = table.isEmpty() || !read ? Optional.<Redirect>empty() : find(context);
        if (found.isPresent()) lead(context, found.get());
        else context.next();
    }

    /** With its query, else without. */
    private Optional<Redirect> find(RoutingContext context) {
        var uri = context.request().uri();
        if (uri.length() > 4_000) return Optional.empty();
        var query = context.request().query();
        return table.find(Addresses.asSource(uri))
                .or(() -> query == null
                        ? Optional.empty()
                        : table.find(Addresses.asSource(context.request().path())));
    }

    private void lead(RoutingContext context, Redirect redirect) {
        context.response()
                .setStatusCode(redirect.status())
                .putHeader("Location", address(redirect, context.request().query()))
                .putHeader("Cache-Control", redirect.status() == 302 ? "no-store" : "public, max-age=3600")
                .end();
    }

    /** What somebody has behind the question mark goes with them (utm_source and the like), unless it was part of the old address. */
    private String address(Redirect redirect, @Nullable String query) {
        var target =
                redirect.target().startsWith("/") ? site.at(redirect.target()).toString() : redirect.target();
        if (query == null || query.isEmpty() || redirect.source().contains("?") || target.matches(".*[?#].*"))
            return target;
        return target + "?" + query;
    }
}
