package courant.markdown.tree;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hosts outside of ASCII as the DNS knows them (RFC 5890): percent-encoded, as Markdown would leave them, they open in few mail
 * programs and count against a mail in spam filters.
 */
final class Hosts {
    private static final Pattern FOREIGN =
            Pattern.compile("^((?:https?:)?//)((?=[^/?#]*(?:%|[^\\x00-\\x7f]))[^/?#@:]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}\\p{N}.-]+");

    /** The JDK knows IDNA 2003, which would lead to another host than these letters do today. */
    private static final Pattern CHANGED_SINCE = Pattern.compile("[ßẞς]");

    private Hosts() {}

    /** The address with its host in ASCII; as it was where that is not possible. */
    static String ascii(String address) {
        return FOREIGN.matcher(address).replaceFirst(host -> Matcher.quoteReplacement(host.group(1) + ascii(host)));
    }

    private static String ascii(MatchResult typed) {
        try {
            var name = URLDecoder.decode(typed.group(2).replace("+", "%2B"), StandardCharsets.UTF_8);
            var known =
                    NAME.matcher(name).matches() && !CHANGED_SINCE.matcher(name).find();
            return known ? IDN.toASCII(name, IDN.ALLOW_UNASSIGNED) : typed.group(2);
        } catch (IllegalArgumentException e) {
            return typed.group(2);
        }
    }
}
