package courant.subscriber.entry;

import courant.platform.Site;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The cookie that holds a reader's session: set by signing in and never before; out of scripts' and other sites' forms' reach. */
@ApplicationScoped
class ReaderCookie {
    private static final String NAME = "courant_reader";
    private final Site site;

    ReaderCookie(Site site) {
        this.site = site;
    }

    Optional<String> key(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(it -> !it.isEmpty());
    }

    void give(RoutingContext context, String key) {
        set(context, key, ReaderSessions.LASTS.toSeconds());
    }

    void takeBack(RoutingContext context) {
        set(context, "", 0);
    }

    private void set(RoutingContext context, String value, long seconds) {
        context.response()
                .addCookie(Cookie.cookie(NAME, value)
                        .setPath("/")
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setSecure(site.encrypted() || context.request().isSSL())
                        .setMaxAge(seconds));
    }
}
