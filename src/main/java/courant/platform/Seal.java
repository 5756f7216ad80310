package courant.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Closes words that are kept in the database and must be read again, such as a relay's password: AES-GCM (NIST SP 800-38D). */
@ApplicationScoped
public class Seal {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final Secret secret;
    private final SecureRandom random = new SecureRandom();

    public Seal(Secret secret) {
        this.secret = secret;
    }

    /** Another text at every call. Only the same purpose opens it again. */
    public String close(String purpose, String words) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var closed = run(Cipher.ENCRYPT_MODE, purpose, nonce, words.getBytes(StandardCharsets.UTF_8));
        var all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
        System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
        return Base64.getEncoder().encodeToString(all);
    }

    /** @throws IllegalStateException for what was not closed here for this purpose */
    public String open(String purpose, String closed) {
        var all = Base64.getDecoder().decode(closed);
        var nonce = Arrays.copyOf(all, NONCE_BYTES);
        var words = run(Cipher.DECRYPT_MODE, purpose, nonce, Arrays.copyOfRange(all, NONCE_BYTES, all.length));
        return new String(words, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var key = new SecretKeySpec(secret.mac("seal", purpose.getBytes(StandardCharsets.UTF_8)), "AES");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this was not sealed by this installation", e);
        }
    }
}
