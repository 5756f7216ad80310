package courant.mail.dkim;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The only hash that DKIM still has (RFC 8301). */
final class Sha256 {

    private Sha256() {}

    static byte[] of(Octets octets) {
        var digest = digest();
        digest.update(octets.bytes(), 0, octets.size());
        return digest.digest();
    }

    static byte[] base64(Octets octets) {
        return Base64.getEncoder().encode(of(octets));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
