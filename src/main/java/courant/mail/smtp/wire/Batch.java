package courant.mail.smtp.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Commands and messages that go to the relay in one write. */
public final class Batch {
    private static final byte[] CRLF = {'\r', '\n'};
    private static final byte[] DOT = {'.', '\r', '\n'};
    private byte[] octets = new byte[1_024];
    private int size;

    /** One line of printable ASCII; in an address also letters of other alphabets, where the relay takes them (RFC 6531). */
    public Batch command(String line) {
        reserve(line.length() + 2);
        var begin = size;
        for (var i = 0; i < line.length(); i++) {
            var c = line.charAt(i);
            if (c >= 0x80) return inAllLetters(line, begin);
            if (c < ' ' || c > '~') throw new IllegalArgumentException("This is no SMTP command.");
            octets[size++] = (byte) c;
        }
        put(CRLF);
        return this;
    }

    private Batch inAllLetters(String line, int begin) {
        size = begin;
        if (line.codePoints().anyMatch(Batch::mayBreak)) throw new IllegalArgumentException("This is no SMTP command.");
        put(line.getBytes(UTF_8));
        put(CRLF);
        return this;
    }

    /** U+560A and U+560D end in the octet of a line break, for relays that keep nothing but that. */
    private static boolean mayBreak(int point) {
        return Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || point == 0x560A
                || point == 0x560D
                || Character.getType(point) == Character.SURROGATE;
    }

    /**
     * A message and the final dot. Lines that begin with a dot get another (RFC 5321 section 4.5.2); a bare CR or LF becomes
     * CRLF (section 2.3.8), so that no relay can take a part of a message for its end.
     */
    public Batch message(byte[] message) {
        reserve(message.length + message.length / 64 + 16);
        var run = 0;
        var at = 0;
        stuff(message, 0);
        while ((at = Scan.nextControl(message, at)) < message.length) {
            var isLineEnd = message[at] == '\r' && at + 1 < message.length && message[at + 1] == '\n';
            if (isLineEnd) {
                at += 2;
            } else if (message[at] == '\r' || message[at] == '\n') {
                put(message, run, at);
                put(CRLF);
                run = ++at;
            } else {
                at++;
                continue;
            }
            if (at < message.length && message[at] == '.') {
                put(message, run, at);
                run = at;
                stuff(message, at);
            }
        }
        put(message, run, message.length);
        if (size > 0 && message.length > 0 && octets[size - 1] != '\n') put(CRLF);
        put(DOT);
        return this;
    }

    /** As they are: whoever reads them was told how many there are. */
    public Batch octets(byte[] these) {
        put(these);
        return this;
    }

    /** A dot alone: the end of a message of which nothing was said. */
    public Batch dot() {
        put(DOT);
        return this;
    }

    public void writeTo(OutputStream out) throws IOException {
        out.write(octets, 0, size);
        out.flush();
        size = 0;
    }

    private void stuff(byte[] message, int at) {
        if (at < message.length && message[at] == '.') put(DOT, 0, 1);
    }

    private void put(byte[] from) {
        put(from, 0, from.length);
    }

    private void put(byte[] from, int start, int end) {
        reserve(end - start);
        System.arraycopy(from, start, octets, size, end - start);
        size += end - start;
    }

    private void reserve(int more) {
        if (octets.length - size < more) octets = Arrays.copyOf(octets, Math.max(octets.length * 2, size + more));
    }
}
