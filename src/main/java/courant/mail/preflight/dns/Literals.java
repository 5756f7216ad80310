package courant.mail.preflight.dns;

import java.net.InetAddress;
import java.util.Optional;

/** IP addresses as they are written. Nothing is looked up. */
public final class Literals {
    private Literals() {}

    /** Brackets around IPv6 are left out; empty for names. */
    public static Optional<InetAddress> address(String text) {
        var bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        try {
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
