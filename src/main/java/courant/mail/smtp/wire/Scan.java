package courant.mail.smtp.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds in a message what could be the end of a line. */
final class Scan {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final int AFTER_CR = '\r' + 1;

    private Scan() {}

    /** Eight octets at a step; a text line has some eighty. */
    static int nextControl(byte[] message, int from) {
        var at = from;
        for (; at + 8 <= message.length; at += 8) {
            var found = controls((long) EIGHT.get(message, at));
            if (found != 0) return at + (Long.numberOfTrailingZeros(found) >>> 3);
        }
        while (at < message.length && (message[at] < 0 || message[at] >= AFTER_CR)) at++;
        return at;
    }

    /** The high bit of the first of eight octets that is below {@link #AFTER_CR}: subtracting borrows into it. */
    private static long controls(long eight) {
        return (eight - ONES * AFTER_CR) & ~eight & HIGH_BITS;
    }
}
