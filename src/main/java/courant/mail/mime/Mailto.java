package courant.mail.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Addresses to write to, as links (RFC 6068). */
public final class Mailto {

    private Mailto() {}

    public static String to(String address) {
        return "mailto:" + escaped(address);
    }

    public static String about(String address, String subject) {
        return to(address) + "?subject=" + escaped(subject);
    }

    /** What could be read as part of the link itself is escaped. */
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length() + 8);
        for (var b : text.getBytes(UTF_8)) {
            if (isSafe(b)) escaped.append((char) b);
            else escaped.append('%').append(Hex.high(b)).append(Hex.low(b));
        }
        return escaped.toString();
    }

    private static boolean isSafe(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || "@._-+".indexOf(b) >= 0;
    }
}
