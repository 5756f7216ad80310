package courant.mail.smtp.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads a relay's answers, one after the other, strictly: a code on each line, the same on all lines of an answer (RFC 5321
 * section 4.2.1), and no more of them than anybody needs. How long it may take is the socket's matter.
 */
final class Answers {
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_LINES = 100;
    private final InputStream in;
    private final byte[] buffer = new byte[4_096];
    private int from;
    private int to;

    Answers(InputStream in) {
        this.in = in;
    }

    Answer next() throws IOException {
        var line = line();
        var code = code(line);
        if (isLast(line)) return new Answer(code, line);
        var lines = new StringBuilder(line);
        for (var count = 2; count <= MOST_LINES; count++) {
            line = line();
            if (code(line) != code) throw new NotSmtp("The relay changed its code within an answer.");
            lines.append('\n').append(line);
            if (isLast(line)) return new Answer(code, lines.toString());
        }
        throw new NotSmtp("The relay answered more than " + MOST_LINES + " lines.");
    }

    /** True if octets have come that nobody has asked for yet. */
    boolean hasMore() throws IOException {
        return from < to || in.available() > 0;
    }

    /** True if a whole answer has been read already, so that {@link #next} gives it without waiting. */
    boolean hasNext() {
        for (var start = from; start < to; ) {
            var end = start;
            while (end < to && buffer[end] != '\n') end++;
            if (end < to && (end - start < 4 || buffer[start + 3] != '-')) return true;
            start = end + 1;
        }
        return false;
    }

    private String line() throws IOException {
        for (var at = from; ; at++) {
            if (at - from == LONGEST_LINE) throw new NotSmtp("The relay answered a line that does not end.");
            if (at == to) at = fill();
            if (buffer[at] == '\n') return text(at);
        }
    }

    /** Reads on behind what is there; where that continues. */
    private int fill() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        var count = in.read(buffer, to, buffer.length - to);
        if (count <= 0) throw new EOFException("The relay hung up.");
        to += count;
        return to - count;
    }

    private String text(int lineFeed) {
        var end = lineFeed > from && buffer[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed;
        var text = new String(buffer, from, end - from, UTF_8);
        from = lineFeed + 1;
        return text;
    }

    /** RFC 5321 section 4.2: the first digit is 2 to 5; the others are taken as they come. */
    private static int code(String line) throws NotSmtp {
        if (line.length() < 3
                || line.charAt(0) < '2'
                || line.charAt(0) > '5'
                || !isDigit(line, 1)
                || !isDigit(line, 2)) {
            throw new NotSmtp("The relay answered what is no SMTP: " + line);
        }
        return Integer.parseInt(line, 0, 3, 10);
    }

    /** RFC 5321 section 4.2: text may be missing after the code; after a hyphen another line follows. */
    private static boolean isLast(String line) throws NotSmtp {
        if (line.length() == 3 || line.charAt(3) == ' ') return true;
        if (line.charAt(3) == '-') return false;
        throw new NotSmtp("The relay answered what is no SMTP: " + line);
    }

    private static boolean isDigit(String line, int at) {
        return line.charAt(at) >= '0' && line.charAt(at) <= '9';
    }
}
