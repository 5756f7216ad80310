package courant.platform.web.kept;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** Answers with a kept page where there is one, before anything else is asked. */
class GiveKeptPages {
    /** What {@link KeptPages#changes} was when the request came. */
    static final String CHANGES = GiveKeptPages.class.getName();

    private static final CharSequence VARYING = HttpHeaders.createOptimized("Accept-Encoding");
    private static final CharSequence GZIP = HttpHeaders.createOptimized("gzip");
    private final KeptPages pages;

    GiveKeptPages(KeptPages pages) {
        this.pages = pages;
    }

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE + 1).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        var request = context.request();
        if (!mayBeKept(request)) {
            context.next();
            return;
        }
        var page = pages.find(request.uri());
        if (page.isPresent()) {
            give(page.get(), request);
        } else {
            context.put(CHANGES, pages.changes());
            context.next();
        }
    }

    /** A question about a date is answered where the page is made. */
    private static boolean mayBeKept(HttpServerRequest request) {
        var headers = request.headers();
        return request.method() == HttpMethod.GET
                && !headers.contains(HttpHeaders.IF_MODIFIED_SINCE)
                && !headers.contains("Range");
    }

    private static void give(KeptPage page, HttpServerRequest request) {
        var answer = request.response();
        var headers = answer.headers()
                .set(HttpHeaders.CACHE_CONTROL, page.caching())
                .set(HttpHeaders.ETAG, page.tag())
                .set(HttpHeaders.VARY, VARYING)
                .set(HttpHeaders.CONTENT_TYPE, page.type());
        if (page.lastModified() != null) headers.set(HttpHeaders.LAST_MODIFIED, page.lastModified());
        if (has(request, page.tag())) answer.setStatusCode(304).end();
        else answer.end(body(page, request, headers));
    }

    /** What says how it is encoded is not compressed again on its way out. */
    private static Buffer body(KeptPage page, HttpServerRequest request, MultiMap headers) {
        if (!Zipped.isTaken(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) return page.text();
        headers.set(HttpHeaders.CONTENT_ENCODING, GZIP);
        return page.zipped();
    }

    /** RFC 9110, 13.1.2: weak comparison, as tags of ours are weak. */
    private static boolean has(HttpServerRequest request, String tag) {
        var known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.equals(tag) || known.equals("*") || known.contains(opaque(tag)));
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }
}
