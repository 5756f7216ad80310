package courant.mail.dkim;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * What the bodies of many messages begin with, made relaxed and hashed once: each one's hash goes on from there. It ends behind
 * a line that says something, since empty lines count only if another comes (RFC 6376 section 3.4.4). A body that begins otherwise
 * is hashed whole. Safe for many threads.
 */
public final class Beginning {
    /** Nothing in common. */
    public static final Beginning NONE = of(new byte[0]);

    private final byte[] octets;
    private final MessageDigest hash;

    private Beginning(byte[] octets, MessageDigest hash) {
        this.octets = octets;
        this.hash = hash;
    }

    /** @param octets all that the bodies begin with; what stands behind the last whole line does not count */
    public static Beginning of(byte[] octets) {
        var lines = Arrays.copyOf(octets, Relaxed.endOfLastLine(octets));
        var hash = new BodyHash();
        Relaxed.body(lines, 0, hash);
        return new Beginning(lines, hash.standing());
    }

    /** The hash of this body. */
    void hash(byte[] message, int body, BodyHash into) {
        var rest = body + octets.length;
        if (rest <= message.length && Arrays.equals(octets, 0, octets.length, message, body, rest)) {
            Relaxed.body(message, rest, into.from(hash));
        } else {
            Relaxed.body(message, body, into.from(NONE.hash));
        }
    }
}
