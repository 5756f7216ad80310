package courant.mail.preflight.post;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Addresses as authors type them. */
final class Links {
    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final int SHOWN = 3;
    private static final int LONGEST = 90;

    private Links() {}

    static boolean isWhole(String link) {
        return SCHEME.matcher(link).matches();
    }

    /** Where it leads in a mail; empty for what is no address of the web. */
    static Optional<URI> absolute(String link, URI page) {
        try {
            var address = page.resolve(new URI(link));
            var web = List.of("http", "https")
                    .contains(String.valueOf(address.getScheme()).toLowerCase(java.util.Locale.ROOT));
            return web && address.getHost() != null ? Optional.of(ascii(address)) : Optional.empty();
        } catch (java.net.URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static URI ascii(URI address) {
        return URI.create(address.toASCIIString().replaceFirst("#.*$", ""));
    }

    static String listed(List<String> links) {
        var first = links.stream().limit(SHOWN).map(Links::shown).collect(Collectors.joining(", "));
        return links.size() <= SHOWN ? first : first + " and " + (links.size() - SHOWN) + " more";
    }

    static String shown(String link) {
        return link.length() <= LONGEST ? link : link.substring(0, LONGEST) + "…";
    }
}
