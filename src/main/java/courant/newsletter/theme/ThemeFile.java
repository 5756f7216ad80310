package courant.newsletter.theme;

import courant.platform.web.Assets;
import java.util.Map;
import java.util.Optional;

/** A font or a picture of a theme. */
record ThemeFile(String theme, String name, byte[] content) {
    private static final Map<String, String> TYPES = Map.of(
            "woff2", "font/woff2",
            "woff", "font/woff",
            "png", "image/png",
            "jpg", "image/jpeg",
            "jpeg", "image/jpeg",
            "webp", "image/webp",
            "avif", "image/avif",
            "gif", "image/gif",
            "svg", "image/svg+xml");

    static Optional<String> typeOf(String name) {
        return Optional.ofNullable(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
    }

    String type() {
        return typeOf(name).orElseThrow();
    }

    /** With a fingerprint: it may be kept for a year. */
    String address() {
        return "/themes/" + theme + "/" + name + "?v=" + Assets.fingerprint(content);
    }
}
