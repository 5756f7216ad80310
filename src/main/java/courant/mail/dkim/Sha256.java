package courant.mail.dkim;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The only hash that DKIM still has (RFC 8301). */
final class Sha256 {
    private static final MessageDigest FRESH = fresh();

    private Sha256() {}

    /** Of nothing yet. */
    static MessageDigest begin() {
        return copy(FRESH);
    }

    /** One that goes on from where this one stands, which stays there. */
    static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
        }
    }

    static byte[] of(Octets octets) {
        var digest = begin();
        digest.update(octets.bytes(), 0, octets.size());
        return digest.digest();
    }

    private static MessageDigest fresh() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
