package courant.account.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import courant.platform.BadInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The place in a list from which to go on: the key of the last item that was given. Opaque to callers. A forged one leads
 * to another place in the same list and nowhere else, so it is not signed.
 */
public record Cursor(List<String> key) {
    private static final char BETWEEN = '\u001f';

    public static Cursor of(Object... key) {
        return new Cursor(Arrays.stream(key).map(String::valueOf).toList());
    }

    /** What a caller sent as {@code cursor}; null or empty is the beginning of the list. */
    public static Cursor read(@Nullable String text) {
        if (text == null || text.isEmpty()) return new Cursor(List.of());
        try {
            var parts = new String(Base64.getUrlDecoder().decode(text), UTF_8).split(String.valueOf(BETWEEN), -1);
            return new Cursor(List.of(parts));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    /** What a caller is given, safe in a URL. */
    public String text() {
        var joined = String.join(String.valueOf(BETWEEN), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(joined.getBytes(UTF_8));
    }

    public boolean atBeginning() {
        return key.isEmpty();
    }

    /** A part of the key; {@code first} at the beginning of the list. */
    public long number(int part, long first) {
        return part(part, first, Long::valueOf);
    }

    public Instant instant(int part, Instant first) {
        return part(part, first, Instant::parse);
    }

    public String word(int part, String first) {
        return part(part, first, Function.identity());
    }

    private <T> T part(int part, T first, Function<String, T> read) {
        if (atBeginning()) return first;
        if (part >= key.size()) throw unknown();
        try {
            return read.apply(key.get(part));
        } catch (NumberFormatException | DateTimeException e) {
            throw unknown();
        }
    }

    private static BadInput unknown() {
        return new BadInput("cursor", "This cursor was not given by this list. Start again without one.");
    }
}
