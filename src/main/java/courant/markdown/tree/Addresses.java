package courant.markdown.tree;

import java.util.Locale;
import java.util.stream.IntStream;

/** Web addresses as RFC 3986 writes them: characters that no address may hold are percent-encoded. */
final class Addresses {
    private static final String NOT_IN_ADDRESSES = " \t\n\"<>{}|\\^`[]";

    private Addresses() {}

    static String clean(String typed) {
        String address = typed.strip();
        boolean clean = address.chars().noneMatch(c -> NOT_IN_ADDRESSES.indexOf(c) >= 0);
        return Hosts.ascii(clean && !strayPercent(address) ? address : encoded(address));
    }

    private static String encoded(String address) {
        int host = endOfHost(address);
        StringBuilder out = new StringBuilder(address.length() + 16);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            boolean encode = c == '%' ? !isEscape(address, i) : isForeign(c, i < host);
            out.append(encode ? String.format(Locale.ROOT, "%%%02X", (int) c) : String.valueOf(c));
        }
        return out.toString();
    }

    /** Brackets are for IPv6 hosts alone: https://[::1]/ (RFC 3986, 3.2.2). */
    private static boolean isForeign(char c, boolean inHost) {
        return NOT_IN_ADDRESSES.indexOf(c) >= 0 && !(inHost && (c == '[' || c == ']'));
    }

    private static int endOfHost(String address) {
        int start = address.indexOf("//");
        int end = address.indexOf('/', start + 2);
        return start < 0 ? 0 : end < 0 ? address.length() : end;
    }

    private static boolean strayPercent(String address) {
        return IntStream.range(0, address.length()).anyMatch(i -> address.charAt(i) == '%' && !isEscape(address, i));
    }

    private static boolean isEscape(String address, int at) {
        return at + 2 < address.length()
                && Character.digit(address.charAt(at + 1), 16) >= 0
                && Character.digit(address.charAt(at + 2), 16) >= 0;
    }
}
