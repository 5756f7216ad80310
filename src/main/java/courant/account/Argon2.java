package courant.account;

import static java.nio.charset.StandardCharsets.UTF_8;

import courant.platform.Refused;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id (RFC 9106) with 19 MiB and two passes; only a few at once, so that many sign-ins cannot fill the memory. */
final class Argon2 {
    private static final int MEMORY = 19 * 1024;
    private static final int PASSES = 2;
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Semaphore AT_ONCE =
            new Semaphore(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4), true);
    private static final int PATIENCE_SECONDS = 10;

    private Argon2() {}

    static String hash(String password) {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        var hash = work(password, salt, MEMORY, PASSES, 1, BYTES);
        return "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=1$" + text(salt) + "$" + text(hash);
    }

    static boolean matches(String password, String encoded) {
        var parts = encoded.split("\\$", -1);
        var costs = parts[3].split("[=,]", -1);
        var expected = Base64.getDecoder().decode(parts[5]);
        var hash = work(
                password,
                Base64.getDecoder().decode(parts[4]),
                Integer.parseInt(costs[1]),
                Integer.parseInt(costs[3]),
                Integer.parseInt(costs[5]),
                expected.length);
        return MessageDigest.isEqual(expected, hash);
    }

    /** The work of a comparison, and always false. */
    static boolean pretend(String password) {
        work(password, new byte[16], MEMORY, PASSES, 1, BYTES);
        return false;
    }

    private static byte[] work(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        enter();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(memory)
                    .withIterations(passes)
                    .withParallelism(lanes)
                    .withSalt(salt)
                    .build());
            var hash = new byte[length];
            generator.generateBytes(password.getBytes(UTF_8), hash);
            return hash;
        } finally {
            AT_ONCE.release();
        }
    }

    private static void enter() {
        try {
            if (AT_ONCE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refused.tooMany("Very many people sign in just now. Please try again in a minute.");
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }
}
