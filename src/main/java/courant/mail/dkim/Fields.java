package courant.mail.dkim;

import java.util.Arrays;

/** Where the header fields of a message lie, and where its body begins. */
final class Fields {
    private final byte[] message;
    private int[] starts = new int[32];
    private int[] names = new int[32];
    private int count;
    private int body;

    private Fields(byte[] message) {
        this.message = message;
    }

    /** @param from where the message begins; every line of it ends in CRLF */
    static Fields of(byte[] message, int from) {
        var fields = new Fields(message);
        var at = from;
        while (at < message.length && message[at] != '\r') {
            fields.add(at);
            at = fields.endOfField(at);
        }
        fields.add(at);
        fields.count--;
        fields.body = Math.min(message.length, at + 2);
        return fields;
    }

    private void add(int start) {
        if (count == starts.length) grow();
        names[count] = lengthOfName(start);
        starts[count++] = start;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, 2 * count);
        names = Arrays.copyOf(names, 2 * count);
    }

    private int lengthOfName(int start) {
        var at = start;
        while (at < message.length && message[at] != ':') at++;
        return at - start;
    }

    /** Lines that begin with a space belong to the one before (RFC 5322 section 2.2.3). */
    private int endOfField(int from) {
        var at = from;
        do {
            while (at < message.length && message[at] != '\n') at++;
            at++;
        } while (at < message.length && (message[at] == ' ' || message[at] == '\t'));
        return Math.min(at, message.length);
    }

    int count() {
        return count;
    }

    /** The first octet after the empty line. */
    int body() {
        return body;
    }

    boolean is(int field, byte[] lowerCaseName) {
        if (names[field] != lowerCaseName.length) return false;
        var start = starts[field];
        for (var i = 0; i < lowerCaseName.length; i++) {
            if (Relaxed.lower(message[start + i]) != lowerCaseName[i]) return false;
        }
        return true;
    }

    void relaxed(int field, Octets out) {
        Relaxed.header(message, starts[field], starts[field + 1], out);
        out.put((byte) '\r').put((byte) '\n');
    }
}
