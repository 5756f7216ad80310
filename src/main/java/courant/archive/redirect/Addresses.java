package courant.archive.redirect;

import courant.platform.BadInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses as they are kept and compared: without host, fragment and the slash at the end, with letters instead of percent signs.
 * A question mark and what is behind it belongs to it: WordPress called posts {@code /?p=12}.
 */
final class Addresses {
    private static final int LONGEST_SOURCE = 500;
    private static final int LONGEST_TARGET = 1_000;
    private static final Pattern HOST = Pattern.compile("^https?://[^/?#]+", Pattern.CASE_INSENSITIVE);
    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    /** What this program answers itself, whatever stands behind it. */
    private static final Set<String> OWN = Set.of(
            "api",
            "assets",
            "confirm",
            "invitation",
            "l",
            "login",
            "logout",
            "me",
            "password",
            "pictures",
            "preferences",
            "q",
            "reader",
            "setup",
            "studio",
            "subscribe",
            "unsubscribe");

    private static final Set<String> PAGES = Set.of(
            "/",
            "/archive",
            "/search",
            "/feed.xml",
            "/rss.xml",
            "/feed.json",
            "/sitemap.xml",
            "/robots.txt",
            "/favicon.ico",
            "/favicon.svg");

    private Addresses() {}

    static String source(String typed) {
        var source = asSource(typed);
        if (!source.startsWith("/"))
            throw bad("from", "Write the part behind the site’s name, such as /2019/03/harbour.");
        if (source.length() > LONGEST_SOURCE) throw bad("from", "An old address has at most 500 characters.");
        if (PAGES.contains(source) || OWN.contains(source.split("[/?]", 3)[1]))
            throw bad("from", source + " is an address of this program itself.");
        return source;
    }

    static String target(String typed) {
        var target = typed.strip();
        var whole = HOST.matcher(target).find();
        if (!whole && (!target.startsWith("/") || target.startsWith("//")))
            throw bad("to", "Write a path such as /p/harbour, or a whole address that begins with https://.");
        if (target.length() > LONGEST_TARGET) throw bad("to", "A new address has at most 1,000 characters.");
        return encoded(target);
    }

    /** As whatever is looked for is written. */
    static String asSource(String address) {
        var path = HOST.matcher(address.strip()).replaceFirst("").split("#", 2)[0];
        var parts = path.split("\\?", 2);
        var plain =
                trimmed(SLASHES.matcher(decoded(parts[0].replace("+", "%2B"))).replaceAll("/"));
        return parts.length == 1 || parts[1].isEmpty()
                ? plain
                : (plain.isEmpty() ? "/" : plain) + "?" + decoded(parts[1]);
    }

    private static String trimmed(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static String decoded(String path) {
        try {
            return Normalizer.normalize(URLDecoder.decode(path, StandardCharsets.UTF_8), Normalizer.Form.NFC);
        } catch (IllegalArgumentException e) {
            return path; // a percent sign that means itself
        }
    }

    /** As a header takes it: ASCII, nothing that would end a line. */
    private static String encoded(String target) {
        try {
            return new URI(target.replace(" ", "%20")).toASCIIString();
        } catch (URISyntaxException e) {
            throw bad("to", "This is not an address that a browser could open.");
        }
    }

    private static BadInput bad(String field, String sentence) {
        return new BadInput(field, sentence);
    }
}
