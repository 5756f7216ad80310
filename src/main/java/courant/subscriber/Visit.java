package courant.subscriber;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.Objects;
import java.util.Optional;

/**
 * A reader's request, as far as the record of consent and the rates per address need it.
 *
 * @param page the page that the form stood on, or at least its site
 * @param ownPage false if that is a page of another site
 */
public record Visit(String ip, Optional<String> userAgent, Optional<String> page, boolean ownPage) {

    public static Visit of(HttpServerRequest request) {
        var page = Optional.ofNullable(request.getHeader("Referer")).or(() -> origin(request));
        var own = page.map(it -> it.contains("://" + request.authority())).orElse(true);
        return new Visit(ip(request), Optional.ofNullable(request.getHeader("User-Agent")), page, own);
    }

    /** @param otherwise the source where the browser does not say which page the form stood on */
    public Evidence evidence(String otherwise, String wording) {
        return new Evidence(page.orElse(otherwise), address(), userAgent, wording);
    }

    /** An origin of "null" says nothing (https://html.spec.whatwg.org/multipage/browsers.html#origin). */
    private static Optional<String> origin(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader("Origin")).filter(it -> !it.equals("null"));
    }

    private static String ip(HttpServerRequest request) {
        var address = Objects.requireNonNullElse(request.remoteAddress().hostAddress(), "");
        return address.contains("%") ? address.substring(0, address.indexOf('%')) : address;
    }

    private Optional<InetAddress> address() {
        try {
            return Optional.of(InetAddress.ofLiteral(ip));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
