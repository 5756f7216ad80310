package courant.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;

/**
 * Signed tokens for the local part of an address, as {@link Tokens} are for links: short, of small letters, digits and
 * hyphens, and good in capitals too, since some servers change them. They never expire.
 */
@ApplicationScoped
public class MailTokens {
    /** Characters of a token for two numbers. */
    public static final int LONGEST = 2 * (13 + 1) + 16;

    private static final int MAC_BYTES = 10;
    private static final int RADIX = 36;
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
    private final Secret secret;

    public MailTokens(Secret secret) {
        this.secret = secret;
    }

    /** @param ids 0 or more each */
    public String sign(String purpose, long... ids) {
        var token = new StringBuilder(LONGEST);
        for (var id : ids) token.append(Long.toString(id, RADIX)).append('-');
        return token.append(mac(purpose, ids)).toString();
    }

    /** So many ids of a token that was made for this purpose here; empty for anything else, however broken. */
    public Optional<long[]> read(String purpose, int count, String token) {
        var parts = token.toLowerCase(Locale.ROOT).split("-", -1);
        if (parts.length != count + 1 || token.length() > LONGEST) return Optional.empty();
        try {
            var ids = new long[count];
            for (var i = 0; i < count; i++) ids[i] = Long.parseLong(parts[i], RADIX);
            return MessageDigest.isEqual(bytes(mac(purpose, ids)), bytes(parts[count]))
                    ? Optional.of(ids)
                    : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String mac(String purpose, long... ids) {
        var message = ByteBuffer.allocate(ids.length * Long.BYTES);
        for (var id : ids) message.putLong(id);
        return base32(secret.mac("mail " + purpose, message.array()));
    }

    /** RFC 4648 section 6, in small letters: five octets are eight characters. */
    private static String base32(byte[] mac) {
        var text = new StringBuilder(16);
        for (var from = 0; from < MAC_BYTES; from += 5) {
            var forty = 0L;
            for (var i = 0; i < 5; i++) forty = forty << 8 | (mac[from + i] & 0xFF);
            for (var shift = 35; shift >= 0; shift -= 5) text.append(LETTERS.charAt((int) (forty >> shift) & 31));
        }
        return text.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
