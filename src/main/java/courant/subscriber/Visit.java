package courant.subscriber;

import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * A reader's request, as far as the record of consent and the rates per address need it.
 *
 * @param page the page that the form stood on, without its query; of another site no more than the site
 * @param ownPage false if that is a page of another site
 * @param campaign what the page's own address said ({@code utm_source}); empty where it said nothing
 */
public record Visit(String ip, Optional<String> userAgent, Optional<String> page, boolean ownPage, String campaign) {
    private static final String CAMPAIGN = "utm_source=";

    public static Visit of(HttpServerRequest request) {
        var address = Optional.ofNullable(request.getHeader("Referer"))
                .or(() -> origin(request))
                .flatMap(Visit::address);
        var own = address.map(it -> String.valueOf(request.authority()).equalsIgnoreCase(it.getRawAuthority()))
                .orElse(true);
        return new Visit(
                ip(request),
                Optional.ofNullable(request.getHeader("User-Agent")),
                address.map(it -> place(it, own)),
                own,
                address.flatMap(Visit::campaign).orElse(""));
    }

    /** @param otherwise the source where the browser does not say which page the form stood on */
    public Evidence evidence(String otherwise, String wording) {
        return new Evidence(page.orElse(otherwise), address(), userAgent, wording);
    }

    /** Of the page; empty where it is not known. */
    public String host() {
        return page.flatMap(Visit::address).map(URI::getHost).orElse("");
    }

    private static Optional<URI> address(String text) {
        try {
            return Optional.of(URI.create(text)).filter(it -> it.getRawAuthority() != null);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String place(URI address, boolean own) {
        var site = address.getScheme() + "://" + address.getRawAuthority();
        return own ? site + Objects.requireNonNullElse(address.getRawPath(), "") : site;
    }

    private static Optional<String> campaign(URI address) {
        return Arrays.stream(
                        Objects.requireNonNullElse(address.getRawQuery(), "").split("&"))
                .filter(it -> it.startsWith(CAMPAIGN))
                .map(it -> decoded(it.substring(CAMPAIGN.length())))
                .findFirst();
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
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
