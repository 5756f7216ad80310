package courant.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * Signed tokens for links: a few numbers and a MAC over them, bound to a purpose. They hold ids, never an address, and need
 * no row in the database. One that was made without an end never expires.
 */
@ApplicationScoped
public class Tokens {
    private static final int MAC_BYTES = 16;
    private final Secret secret;
    private final Clock clock;

    public Tokens(Secret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** A token for these ids that never expires: 22 characters and 11 for each id, safe in a URL. */
    public String sign(String purpose, long... ids) {
        var message = ByteBuffer.allocate(ids.length * Long.BYTES);
        for (var id : ids) message.putLong(id);
        var mac = secret.mac(purpose, message.array());
        var token = ByteBuffer.allocate(message.capacity() + MAC_BYTES);
        token.put(message.array()).put(mac, 0, MAC_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** As {@link #sign}, good until the given instant (to the second). */
    public String signUntil(Instant end, String purpose, long... ids) {
        var numbers = Arrays.copyOf(ids, ids.length + 1);
        numbers[ids.length] = end.getEpochSecond();
        return sign(expiring(purpose), numbers);
    }

    /** The ids of a token that was made for this purpose here; empty for anything else, however broken. */
    public Optional<long[]> read(String purpose, String token) {
        return decode(token).filter(bytes -> genuine(purpose, bytes)).map(Tokens::numbers);
    }

    /** As {@link #read} for tokens with an end; empty when it has passed. */
    public Optional<long[]> readUnexpired(String purpose, String token) {
        return read(expiring(purpose), token)
                .filter(numbers -> numbers[numbers.length - 1] > clock.instant().getEpochSecond())
                .map(numbers -> Arrays.copyOf(numbers, numbers.length - 1));
    }

    private boolean genuine(String purpose, byte[] token) {
        var message = Arrays.copyOf(token, token.length - MAC_BYTES);
        var expected = Arrays.copyOf(secret.mac(purpose, message), MAC_BYTES);
        return MessageDigest.isEqual(expected, Arrays.copyOfRange(token, token.length - MAC_BYTES, token.length));
    }

    private static Optional<byte[]> decode(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            return bytes.length > MAC_BYTES && bytes.length % Long.BYTES == 0 ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static long[] numbers(byte[] token) {
        var numbers = new long[(token.length - MAC_BYTES) / Long.BYTES];
        ByteBuffer.wrap(token).asLongBuffer().get(numbers);
        return numbers;
    }

    private static String expiring(String purpose) {
        return purpose + " until";
    }
}
