package courant.platform.web;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** What every answer carries: nothing from elsewhere, no inline script, no framing by others. A page may say less or more. */
class SafeHeaders {
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'self'";

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(SafeHeaders::add);
    }

    private static void add(RoutingContext context) {
        context.addHeadersEndHandler(done -> complete(context.response()));
        context.next();
    }

    private static void complete(HttpServerResponse response) {
        var headers = response.headers();
        if (!headers.contains("Content-Security-Policy")) headers.set("Content-Security-Policy", POLICY);
        if ("text/html".equals(headers.get("Content-Type"))) headers.set("Content-Type", "text/html; charset=utf-8");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
    }
}
