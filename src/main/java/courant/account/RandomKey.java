package courant.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** What somebody carries to be let in: 32 random bytes. The database knows its SHA-256 alone. */
public final class RandomKey {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomKey() {}

    /** 43 characters, safe in a cookie, a header and a URL. */
    public static String make() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Enough without salt or slowness, since nobody can guess what was made at random. */
    public static byte[] hash(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
