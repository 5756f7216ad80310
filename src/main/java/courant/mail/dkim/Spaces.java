package courant.mail.dkim;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds what "relaxed" changes, eight octets at a time: most of a body stays as it is, and looking at each is half the work. */
final class Spaces {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH = 0x8080808080808080L;
    private static final long SPACE = 0x2020202020202020L;
    private static final long TAB = 0x0909090909090909L;
    private static final long ABOVE_SPACE = 0x2121212121212121L;

    private Spaces() {}

    /** The next tab, or space before another, a break or the end; {@code to} if there is none. */
    static int next(byte[] bytes, int from, int to) {
        var i = from;
        for (; i + 9 <= to; i += 8) {
            var found = found((long) EIGHT.get(bytes, i), (long) EIGHT.get(bytes, i + 1));
            if (found != 0) return i + (Long.numberOfTrailingZeros(found) >>> 3);
        }
        while (i < to && !isFound(bytes, i, to)) i++;
        return i;
    }

    /** A set high bit for each octet that is meant: those here, and each one's next. */
    private static long found(long here, long next) {
        return is(here, SPACE) & (HIGH & ~next & ~((next | HIGH) - ABOVE_SPACE)) | is(here, TAB);
    }

    private static long is(long octets, long wanted) {
        var different = octets ^ wanted;
        return ~(((different & ~HIGH) + ~HIGH) | different) & HIGH;
    }

    private static boolean isFound(byte[] bytes, int i, int to) {
        var isLast = i + 1 == to || bytes[i + 1] >= 0 && bytes[i + 1] <= ' ';
        return bytes[i] == '\t' || bytes[i] == ' ' && isLast;
    }
}
