package courant.mail;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Message-IDs, without their angle brackets. */
public final class MessageIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RADIX = 36;
    private static final int MAC_BYTES = 12;
    private static final Pattern OF_DELIVERY =
            Pattern.compile("([0-9a-z]{1,12})\\.([0-9a-z]{1,12})\\.[0-9a-z]{1,40}@.+");

    private MessageIds() {}

    /** The delivery that an id says it is of. */
    public record Named(long mailing, long delivery) {}

    /** The same for the same delivery at all times, and like no other's. Who has one mail can guess the ids of others. */
    public static String of(long mailing, long delivery, String seed, String domain) {
        return numbers(mailing, delivery) + "." + seed + "@" + domain;
    }

    /** The same, and nobody can guess it who knows those of other deliveries: an answer that names it comes from the mail. */
    public static String signed(long mailing, long delivery, String key, String domain) {
        var numbers = numbers(mailing, delivery);
        return numbers + "." + mac(key, numbers) + "@" + domain;
    }

    /** What an id names that looks like one of a delivery; whether it is genuine, only its mailing's key can tell. */
    public static Optional<Named> read(String id) {
        var parts = OF_DELIVERY.matcher(id);
        return parts.matches()
                ? Optional.of(new Named(number(parts.group(1)), number(parts.group(2))))
                : Optional.empty();
    }

    /** For a mail that is made once and kept. */
    public static String random(String domain) {
        return seed() + "@" + domain;
    }

    /** Some 120 random bits in letters and digits. */
    public static String seed() {
        return Long.toUnsignedString(RANDOM.nextLong(), RADIX) + Long.toUnsignedString(RANDOM.nextLong(), RADIX);
    }

    private static String numbers(long mailing, long delivery) {
        return Long.toString(mailing, RADIX) + "." + Long.toString(delivery, RADIX);
    }

    private static long number(String digits) {
        return Long.parseLong(digits, RADIX);
    }

    private static String mac(String key, String message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var all = mac.doFinal(message.getBytes(StandardCharsets.US_ASCII));
            return new BigInteger(1, Arrays.copyOf(all, MAC_BYTES)).toString(RADIX);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
