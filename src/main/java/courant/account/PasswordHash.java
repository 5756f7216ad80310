package courant.account;

import courant.platform.BadInput;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What is kept of a password. */
public record PasswordHash(String encoded) {
    public static final int SHORTEST = 10;
    private static final int LONGEST = 500;

    /** Of a password that somebody chose; length is the one thing that is asked of it (NIST SP 800-63B, 3.1.1.2). */
    public static PasswordHash of(String chosen) {
        var length = chosen.codePointCount(0, chosen.length());
        if (length < SHORTEST) {
            throw new BadInput("password", "Take at least " + SHORTEST + " characters. A few words make a good one.");
        }
        if (length > LONGEST) throw new BadInput("password", "Take at most " + LONGEST + " characters.");
        return new PasswordHash(Argon2.hash(normal(chosen)));
    }

    /** Takes the same work where there is no account or no password, so that the time tells nothing. */
    public static boolean matches(String typed, @Nullable String encoded) {
        if (typed.length() > 4 * LONGEST) return false;
        return encoded == null ? Argon2.pretend(normal(typed)) : Argon2.matches(normal(typed), encoded);
    }

    /** Keyboards differ in how they compose an ü. */
    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
