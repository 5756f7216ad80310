package courant.mail.preflight.spf;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One term that may match (RFC 7208, section 5).
 *
 * @param name such as {@code include}
 * @param value what stands behind its colon; empty where nothing does
 * @param bits4 how many bits of an IPv4 address must be equal
 * @param bits6 the same of IPv6
 */
record Mechanism(Qualifier qualifier, String name, String value, int bits4, int bits6) {
    private static final Set<String> KNOWN = Set.of("all", "include", "a", "mx", "ptr", "ip4", "ip6", "exists");

    /** Those that cost a look-up (section 4.6.4). */
    private static final Set<String> ASKING = Set.of("include", "a", "mx", "ptr", "exists");

    private static final Pattern TERM = Pattern.compile(
            "([-+~?]?)([A-Za-z0-9]+)(?::([^/]*(?:/(?![0-9/])[^/]*)*))?" + "(?:/([0-9]{1,3}))?(?://([0-9]{1,3}))?");
    private static final Pattern ADDRESS =
            Pattern.compile("([-+~?]?)(ip[46]):([0-9A-Fa-f:.]+)(?:/([0-9]{1,3}))?", Pattern.CASE_INSENSITIVE);

    static Mechanism read(String term) {
        var address = ADDRESS.matcher(term);
        if (address.matches()) {
            var name = address.group(2).toLowerCase(Locale.ROOT);
            var bits = number(address.group(4), name.equals("ip4") ? 32 : 128, term);
            return new Mechanism(qualifier(address.group(1)), name, address.group(3), bits, bits);
        }
        var parts = TERM.matcher(term);
        if (!parts.matches() || !KNOWN.contains(parts.group(2).toLowerCase(Locale.ROOT))) {
            throw new SpfFault("has the term “" + term + "”, which nobody understands");
        }
        return new Mechanism(
                qualifier(parts.group(1)),
                parts.group(2).toLowerCase(Locale.ROOT),
                Optional.ofNullable(parts.group(3)).orElse(""),
                number(parts.group(4), 32, term),
                number(parts.group(5), 128, term));
    }

    boolean asks() {
        return ASKING.contains(name);
    }

    private static Qualifier qualifier(String sign) {
        return Qualifier.of(sign.isEmpty() ? '+' : sign.charAt(0));
    }

    private static int number(@org.jspecify.annotations.Nullable String typed, int most, String term) {
        var bits = typed == null ? most : Integer.parseInt(typed);
        if (bits > most) throw new SpfFault("has the term “" + term + "” with more bits than an address has");
        return bits;
    }
}
