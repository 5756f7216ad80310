package courant.bench.sink;

/**
 * Finds the line with nothing but a dot that ends a message (RFC 5321 section 4.1.1.4), over as many portions as it comes
 * in. Looks at every fifth octet only, since one of five in a row must belong to the end.
 */
final class DotFinder {
    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};
    /** The last four octets of the portions before, and the first of the next behind them. */
    private final byte[] seam = new byte[8];

    /** The line before the message has ended. */
    void begin() {
        seam[2] = '\r';
        seam[3] = '\n';
        seam[0] = 0;
        seam[1] = 0;
    }

    /** Where the message is over, after its end; -1 if it goes on. */
    int end(byte[] octets, int from, int to) {
        var over = endOverSeam(octets, from, to);
        if (over < 0) over = endWithin(octets, from, to);
        if (over < 0) keep(octets, from, to);
        return over;
    }

    private int endOverSeam(byte[] octets, int from, int to) {
        var more = Math.min(4, to - from);
        System.arraycopy(octets, from, seam, 4, more);
        for (var start = 0; start + 5 <= 4 + more && start < 4; start++) {
            if (isEnd(seam, start)) return from + start + 1;
        }
        return -1;
    }

    private static int endWithin(byte[] octets, int from, int to) {
        for (var at = from + 4; at < to; at += 5) {
            var octet = octets[at];
            if (octet > '.' || octet < 0) continue;
            for (var start = Math.max(from, at - 4); start <= at && start + 5 <= to; start++) {
                if (isEnd(octets, start)) return start + 5;
            }
        }
        return -1;
    }

    private void keep(byte[] octets, int from, int to) {
        var more = Math.min(4, to - from);
        System.arraycopy(seam, more, seam, 0, 4 - more);
        System.arraycopy(octets, to - more, seam, 4 - more, more);
    }

    private static boolean isEnd(byte[] octets, int start) {
        for (var i = 0; i < END.length; i++) {
            if (octets[start + i] != END[i]) return false;
        }
        return true;
    }
}
