package courant.platform.web.kept;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Keeps each whole text that says it is for everybody ({@code Cache-Control: public}) and which one it is ({@code ETag}). */
public class KeepPages {
    private static final int LONGEST = 4 << 20;
    private final KeptPages pages;

    public KeepPages(KeptPages pages) {
        this.pages = pages;
    }

    @ServerResponseFilter
    public void keep(ContainerRequestContext request, ContainerResponseContext response, RoutingContext context) {
        Long changes = context.get(GiveKeptPages.CHANGES);
        if (changes == null || response.getStatus() != Response.Status.OK.getStatusCode()) return;
        page(response).ifPresent(page -> pages.keep(context.request().uri(), page, changes));
    }

    private static Optional<KeptPage> page(ContainerResponseContext answer) {
        var caching = answer.getHeaderString(HttpHeaders.CACHE_CONTROL);
        var tag = answer.getHeaderString(HttpHeaders.ETAG);
        var type = answer.getMediaType();
        if (caching == null || tag == null || type == null) return Optional.empty();
        if (!caching.startsWith("public") || answer.getHeaders().containsKey(HttpHeaders.SET_COOKIE))
            return Optional.empty();
        if (!(answer.getEntity() instanceof String text) || text.length() > LONGEST) return Optional.empty();
        return Optional.of(new KeptPage(written(type.toString()), caching, tag, lastModified(answer), text));
    }

    private static @Nullable String lastModified(ContainerResponseContext answer) {
        return answer.getHeaderString(HttpHeaders.LAST_MODIFIED);
    }

    /** As HTTP's own examples write it: {@code text/html; charset=utf-8}. */
    private static String written(String type) {
        return type.replace(";charset", "; charset").toLowerCase(Locale.ROOT);
    }
}
