package courant.bench.sink;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** What one client says and is answered. Everything that a sender may say is taken, in groups or one by one. */
final class Conversation {
    static final byte[] GREETING = line("220 sink ESMTP");
    private static final byte[] OK = line("250 2.0.0 Ok");
    private static final byte[] GO_ON = line("354 End data with <CR><LF>.<CR><LF>");
    private static final byte[] BYE = line("221 2.0.0 Bye");
    private static final byte[] UNKNOWN = line("500 5.5.2 Unknown");
    private static final int LONGEST_LINE = 2_000;
    private final byte[] offers;
    private final Counts counts;
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private final byte[] command = new byte[LONGEST_LINE];
    private final DotFinder dot = new DotFinder();
    private int length;
    private int reader = -1;
    private int size;
    private boolean content;
    private long chunk;
    private boolean lastChunk;
    private boolean over;

    Conversation(boolean chunking, Counts counts) {
        this.counts = counts;
        var extensions = "250-sink\r\n250-PIPELINING\r\n250-SIZE 50000000\r\n250-8BITMIME\r\n";
        offers = (extensions + (chunking ? "250-CHUNKING\r\n" : "") + "250 ENHANCEDSTATUSCODES\r\n").getBytes(US_ASCII);
    }

    boolean isOver() {
        return over;
    }

    /** The answers to what was heard, in one piece; empty while there is nothing to answer. */
    byte[] hear(byte[] octets, int count) {
        var at = 0;
        while (at < count && !over) at = content || chunk > 0 ? takeContent(octets, at, count) : takeCommand(octets, at, count);
        var all = answers.toByteArray();
        answers.reset();
        return all;
    }

    private int takeContent(byte[] octets, int from, int to) {
        if (!content) return takeChunk(from, to);
        var end = dot.end(octets, from, to);
        size += (end < 0 ? to : end) - from;
        if (end < 0) return to;
        content = false;
        done();
        return end;
    }

    private int takeChunk(int from, int to) {
        var taken = (int) Math.min(chunk, to - from);
        chunk -= taken;
        size += taken;
        if (chunk == 0) chunkDone();
        return from + taken;
    }

    private void chunkDone() {
        if (lastChunk) done();
        else answers.writeBytes(OK);
    }

    private void done() {
        counts.took(reader, size);
        size = 0;
        reader = -1;
        answers.writeBytes(OK);
    }

    private int takeCommand(byte[] octets, int from, int to) {
        for (var at = from; at < to; at++) {
            if (octets[at] == '\n') {
                obey();
                length = 0;
                return at + 1;
            }
            if (length == LONGEST_LINE) throw new IllegalStateException("a command without an end");
            command[length++] = octets[at];
        }
        return to;
    }

    private void obey() {
        switch (command[0] << 8 | command[1]) {
            case 'M' << 8 | 'A', 'R' << 8 | 'S', 'N' << 8 | 'O', 'H' << 8 | 'E' -> answers.writeBytes(OK);
            case 'R' << 8 | 'C' -> {
                reader = number();
                answers.writeBytes(OK);
            }
            case 'D' << 8 | 'A' -> {
                content = true;
                dot.begin();
                answers.writeBytes(GO_ON);
            }
            case 'B' << 8 | 'D' -> beginChunk();
            case 'E' << 8 | 'H' -> answers.writeBytes(offers);
            case 'Q' << 8 | 'U' -> {
                answers.writeBytes(BYE);
                over = true;
            }
            default -> answers.writeBytes(UNKNOWN);
        }
    }

    /** RFC 3030 section 2: {@code BDAT 86 LAST}. */
    private void beginChunk() {
        var words = new String(command, 0, length, US_ASCII).strip().split(" ");
        chunk = Long.parseLong(words[1]);
        lastChunk = words.length > 2 && words[2].toUpperCase(Locale.ROOT).equals("LAST");
        if (chunk == 0) chunkDone();
    }

    /** The digits before the at sign of {@code RCPT TO:<reader17@…>}. */
    private int number() {
        var number = 0;
        var found = false;
        for (var i = 9; i < length && command[i] != '@'; i++) {
            if (command[i] < '0' || command[i] > '9') continue;
            number = number * 10 + command[i] - '0';
            found = true;
        }
        return found ? number : -1;
    }

    private static byte[] line(String text) {
        return (text + "\r\n").getBytes(US_ASCII);
    }
}
