package courant.mail.dkim;

import java.util.ArrayList;

/**
 * A TXT record that publishes a key (RFC 6376 section 3.6.1).
 *
 * @param name whole, without a dot at its end
 */
public record DnsRecord(String name, String value) {
    /** RFC 1035 section 3.3: one string of a record holds so many octets at most. */
    private static final int LONGEST_STRING = 255;

    /** @param published see {@link Algorithm#published} */
    public static DnsRecord of(String domain, String selector, Algorithm algorithm, String published) {
        return new DnsRecord(
                selector + "._domainkey." + domain, "v=DKIM1; k=" + algorithm.keyType() + "; p=" + published);
    }

    /** As it stands in a zone file: a long value in several strings, which mean one. */
    public String zoneLine() {
        var strings = new ArrayList<String>();
        for (var from = 0; from < value.length(); from += LONGEST_STRING) {
            strings.add('"' + value.substring(from, Math.min(value.length(), from + LONGEST_STRING)) + '"');
        }
        var text = String.join(" ", strings);
        return name + ". IN TXT " + (strings.size() > 1 ? "( " + text + " )" : text);
    }
}
