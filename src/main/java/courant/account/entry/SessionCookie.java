package courant.account.entry;

import courant.account.Sessions;
import courant.platform.Site;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The cookie that holds a session's key: out of scripts' reach, not sent along by other sites' forms. */
@ApplicationScoped
public class SessionCookie {
    private static final String NAME = "courant_session";
    private final Site site;

    SessionCookie(Site site) {
        this.site = site;
    }

    public Optional<String> key(RoutingContext context) {
        return Optional.ofNullable(context.request().getCookie(NAME))
                .map(Cookie::getValue)
                .filter(it -> !it.isEmpty());
    }

    public void give(RoutingContext context, String key) {
        set(context, key, Sessions.LASTS.toSeconds());
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
