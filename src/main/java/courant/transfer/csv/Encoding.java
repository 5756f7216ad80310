package courant.transfer.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;

/** Finds out how a text was written down: UTF-8 or UTF-16 with or without a mark, else as old Windows programs do. */
final class Encoding {
    private static final int LOOKED_AT = 64 << 10;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Encoding() {}

    /** The text, without the mark at its beginning. */
    static Reader open(Bytes bytes) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(bytes.open(), of(bytes)));
        reader.mark(1);
        if (reader.read() != '\ufeff') reader.reset();
        return reader;
    }

    private static Charset of(Bytes bytes) throws IOException {
        byte[] head;
        try (var in = bytes.open()) {
            head = in.readNBytes(LOOKED_AT);
        }
        if (head.length == 0) throw new Unreadable("The file is empty.");
        refuseKnownKinds(new String(head, 0, Math.min(8, head.length), ISO_8859_1));
        if (starts(head, 0xff, 0xfe)) return UTF_16LE;
        if (starts(head, 0xfe, 0xff)) return UTF_16BE;
        return withoutMark(head, bytes);
    }

    private static Charset withoutMark(byte[] head, Bytes bytes) throws IOException {
        var even = zeros(head, 0);
        var odd = zeros(head, 1);
        if (odd > head.length / 5 && even == 0) return UTF_16LE;
        if (even > head.length / 5 && odd == 0) return UTF_16BE;
        if (even + odd > 0 || controls(head) > head.length / 100) throw notText();
        return isUtf8(bytes) ? UTF_8 : WINDOWS;
    }

    private static void refuseKnownKinds(String head) {
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new Unreadable("This is a spreadsheet or an archive, not a CSV file."
                    + " Open it in your spreadsheet program, save it as CSV, and import that.");
        }
        if (head.startsWith("%PDF") || head.startsWith("{\\rtf")) throw notText();
    }

    private static Unreadable notText() {
        return new Unreadable(
                "This is not a text file. A list of subscribers is a CSV file with one address in each row.");
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 255) == first && (head[1] & 255) == second;
    }

    private static int zeros(byte[] head, int from) {
        var count = 0;
        for (var i = from; i < head.length; i += 2) if (head[i] == 0) count++;
        return count;
    }

    private static int controls(byte[] head) {
        var count = 0;
        for (var it : head) if (it >= 0 && it < ' ' && it != '\t' && it != '\n' && it != '\r') count++;
        return count;
    }

    private static boolean isUtf8(Bytes bytes) throws IOException {
        var strict = UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(bytes.open(), strict)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
