package courant.mail.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * RFC 2045 section 6.7, for text in UTF-8: lines of at most 76 characters ending in CRLF. A dot or an F at the start of
 * a line is escaped too, so that no relay can mistake it for the end of the message or an mbox separator.
 */
public final class QuotedPrintable {

    private static final int LONGEST_LINE = 76;
    private byte[] out;
    private int size;
    private int column;

    private QuotedPrintable(int size) {
        this.out = new byte[size];
    }

    /** A stretch of text that begins at the start of a line; ends with a soft break if it ends within one. */
    public static byte[] stretch(String text) {
        if (text.isEmpty()) {
            return new byte[0];
        }
        var encoder = new QuotedPrintable(text.length() + text.length() / 8 + 16);
        encoder.write(text.getBytes(UTF_8));
        encoder.softBreak();
        return Arrays.copyOf(encoder.out, encoder.size);
    }

    private void write(byte[] text) {
        for (var i = 0; i < text.length; i++) {
            if (text[i] == '\n') {
                hardBreak();
            } else if (text[i] != '\r') {
                octet(text[i], i + 1 < text.length && endsLine(text, i + 1));
            }
        }
    }

    private static boolean endsLine(byte[] text, int at) {
        return text[at] == '\n' || (text[at] == '\r' && at + 1 < text.length && text[at + 1] == '\n');
    }

    private void octet(byte b, boolean last) {
        if (isBare(b, last)) {
            makeRoom(1);
            put(b);
            column++;
        } else {
            makeRoom(3);
            put((byte) '=');
            put((byte) Hex.high(b));
            put((byte) Hex.low(b));
            column += 3;
        }
    }

    private boolean isBare(byte b, boolean last) {
        if (b == ' ' || b == '\t') {
            return !last;
        }
        return b > ' ' && b <= '~' && b != '=' && !(startsLine() && (b == '.' || b == 'F'));
    }

    private boolean startsLine() {
        return column == 0 || column >= LONGEST_LINE - 1;
    }

    /** One column is kept for the soft break's own sign. */
    private void makeRoom(int width) {
        if (column + width > LONGEST_LINE - 1) {
            softBreak();
        }
    }

    private void softBreak() {
        if (column > 0) {
            put((byte) '=');
            hardBreak();
        }
    }

    private void hardBreak() {
        put((byte) '\r');
        put((byte) '\n');
        column = 0;
    }

    private void put(byte b) {
        if (size == out.length) out = Arrays.copyOf(out, 2 * size);
        out[size++] = b;
    }
}
