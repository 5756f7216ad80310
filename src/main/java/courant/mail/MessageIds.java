package courant.mail;

import java.security.SecureRandom;

/** Message-IDs, without their angle brackets. */
public final class MessageIds {

    private static final SecureRandom RANDOM = new SecureRandom();

    private MessageIds() {}

    /** The same for the same delivery at all times, and like no other's. */
    public static String of(long mailing, long delivery, String seed, String domain) {
        return Long.toString(mailing, 36) + "." + Long.toString(delivery, 36) + "." + seed + "@" + domain;
    }

    /** For a mail that is made once and kept. */
    public static String random(String domain) {
        return seed() + "@" + domain;
    }

    /** Some 120 random bits in letters and digits. */
    public static String seed() {
        return Long.toUnsignedString(RANDOM.nextLong(), 36) + Long.toUnsignedString(RANDOM.nextLong(), 36);
    }
}
