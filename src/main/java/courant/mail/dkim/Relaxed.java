package courant.mail.dkim;

/** The form in which a message is signed, so that spaces and folding may change on its way: "relaxed". */
final class Relaxed {

    private Relaxed() {}

    /** One header field, RFC 6376 section 3.4.2, without a line break at its end. */
    static void header(byte[] message, int from, int to, Octets out) {
        var colon = from;
        while (message[colon] != ':') colon++;
        var name = colon;
        while (name > from && isSpace(message[name - 1])) name--;
        for (var i = from; i < name; i++) out.put(lower(message[i]));
        out.put((byte) ':');
        value(message, colon + 1, to, out);
    }

    private static void value(byte[] message, int from, int to, Octets out) {
        var begun = false;
        var space = false;
        for (var i = from; i < to; i++) {
            var b = message[i];
            if (isSpace(b)) {
                space = begun;
            } else if (b != '\r' && b != '\n') {
                if (space) out.put((byte) ' ');
                out.put(b);
                begun = true;
                space = false;
            }
        }
    }

    /** RFC 6376 section 3.4.4: no space at a line's end, one for several, no empty lines at the end of the body. */
    static void body(byte[] message, int from, BodyHash out) {
        var to = end(message, from);
        var kept = from;
        for (var i = Spaces.next(message, from, to); i < to; i = Spaces.next(message, kept, to)) {
            out.put(message, kept, i);
            kept = afterSpace(message, i, to);
            if (!isBreak(message, kept, to)) out.put((byte) ' ');
        }
        out.put(message, kept, to);
        if (to > from) out.put((byte) '\r').put((byte) '\n');
    }

    /** Behind the last octet that is neither space nor break. */
    private static int end(byte[] message, int from) {
        var end = message.length;
        while (end > from && isBlank(message[end - 1])) end--;
        return end;
    }

    /** Behind the last break that an octet that says something stands before: what comes later changes nothing up to there. */
    static int endOfLastLine(byte[] octets) {
        for (var end = octets.length; end > 2; end--) {
            if (octets[end - 1] == '\n' && octets[end - 2] == '\r' && !isBlank(octets[end - 3])) return end;
        }
        return 0;
    }

    private static boolean isBlank(byte b) {
        return isSpace(b) || b == '\r' || b == '\n';
    }

    private static int afterSpace(byte[] message, int at, int to) {
        var next = at;
        while (next < to && isSpace(message[next])) next++;
        return next;
    }

    private static boolean isBreak(byte[] message, int at, int to) {
        return at >= to || message[at] == '\r';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t';
    }

    static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
    }
}
