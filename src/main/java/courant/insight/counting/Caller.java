package courant.insight.counting;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who asks, as far as the request itself says it. docs/figures.md states the rule and where it is from. */
enum Caller {
    PERSON,
    /** A mailbox provider that fetches pictures for a reader, whose own request it hides. */
    PROXY,
    MACHINE;

    /** A header by its name. */
    interface Header {
        @Nullable
        String get(String name);
    }

    private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");
    private static final Pattern AHEAD = Pattern.compile("prefetch|prerender|preview");
    private static final Pattern PROXIES = Pattern.compile("googleimageproxy|yahoomailproxy|(image|mail)proxy");

    /** Apple's Mail Privacy Protection fetches all pictures of all mails, as this and nothing more. */
    private static final String APPLE = "mozilla/5.0";

    private static final Pattern PROGRAMS =
            Pattern.compile("(?<!cu)bot\\b|crawl|spider|slurp|scan|preview|monitor|headless"
                    + "|phantomjs|curl/|wget|python|java/|okhttp|go-http|libwww|httpclient|axios|node-fetch|undici|ruby|php/|perl"
                    + "|barracuda|proofpoint|mimecast|safelinks|ironport|symantec|messagelabs|trend ?micro|sophos|fortinet"
                    + "|fortimail|zscaler|trellix|fireeye|virustotal|facebookexternalhit|whatsapp|telegram|slack|discord"
                    + "|skypeuri|linkedin|embedly");

    /** @param header gives a header of the request; null where it has none */
    static Caller of(Header header, boolean picture) {
        var program = words(header, "User-Agent");
        if (PURPOSES.stream().anyMatch(it -> AHEAD.matcher(words(header, it)).find())) return MACHINE;
        if (program.isBlank() || program.equals(APPLE)) return MACHINE;
        if (PROXIES.matcher(program).find()) return picture ? PROXY : MACHINE;
        if (PROGRAMS.matcher(program).find()) return MACHINE;
        return picture || words(header, "Accept").contains("text/html") ? PERSON : MACHINE;
    }

    private static String words(Header header, String name) {
        return Objects.requireNonNullElse(header.get(name), "").strip().toLowerCase(Locale.ROOT);
    }
}
