package courant.platform.web;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Only an import may be large. Said by the announced length, before a byte of the body is read. */
class BodyBounds {
    private static final long ORDINARY = 12L << 20;
    private static final String SENTENCE = "This is too large: at most 12 MB can be sent here. Nothing was changed.";
    private static final List<String> LARGE = List.of("/api/v1/imports/", "/studio/imports");

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(BodyBounds::check);
    }

    private static void check(RoutingContext context) {
        var announced = context.request().getHeader("Content-Length");
        if (announced != null && large(announced) && LARGE.stream().noneMatch(context.normalizedPath()::startsWith)) {
            refuse(context);
            return;
        }
        context.next();
    }

    private static void refuse(RoutingContext context) {
        var program = context.normalizedPath().startsWith("/api/");
        context.response()
                .setStatusCode(413)
                .putHeader("Content-Type", program ? "application/problem+json" : "text/plain; charset=utf-8")
                .putHeader("Connection", "close")
                .end(program ? JsonObject.mapFrom(ProblemView.of(413, SENTENCE)).encode() : SENTENCE + "\n");
    }

    private static boolean large(String announced) {
        try {
            return Long.parseLong(announced) > ORDINARY;
        } catch (NumberFormatException e) {
            return false; // the HTTP server itself refuses it
        }
    }
}
