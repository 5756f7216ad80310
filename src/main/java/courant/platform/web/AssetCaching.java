package courant.platform.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/**
 * What stands under {@code /assets/} and was asked for with its fingerprint never changes, nor does what the bundler named by
 * what stands in it; anything else may.
 */
class AssetCaching {

    void install(@Observes Router router) {
        router.route("/assets/*").order(Integer.MIN_VALUE + 2).handler(AssetCaching::mark);
    }

    private static void mark(RoutingContext context) {
        context.addHeadersEndHandler(done -> {
            var status = context.response().getStatusCode();
            if (status == 200 || status == 304) context.response().putHeader("Cache-Control", rule(context));
        });
        context.next();
    }

    private static String rule(RoutingContext context) {
        return context.request().getParam("v") != null
                        || context.normalizedPath().startsWith("/assets/bundle/")
                ? "public, max-age=31536000, immutable"
                : "public, max-age=0, must-revalidate";
    }
}
