package courant.mail.mime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** RFC 2047 encoded-words: UTF-8 text in ASCII, each word at most 75 octets and never ending inside a character. */
final class EncodedWords {

    private static final int LINE = 76;
    private static final int FRAME = "=?UTF-8?B?".length() + "?=".length();

    private static final int LONGEST_CLUSTER = 48;

    private final String text;
    private final boolean base64;

    EncodedWords(String text) {
        this.text = text;
        var bytes = text.getBytes(UTF_8);
        this.base64 = quoted(bytes).length() > base64Length(bytes);
    }

    /** The words, the first short enough to follow {@code column} characters on its line. */
    List<String> after(int column) {
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        for (var cluster : clusters()) {
            var room = LINE - FRAME - (words.isEmpty() ? column : 1);
            if (!word.isEmpty() && length(word + cluster) > room) {
                words.add(encode(word.toString()));
                word.setLength(0);
            }
            word.append(cluster);
        }
        words.add(encode(word.toString()));
        return words;
    }

    /** What a reader sees as one character stays together where it fits: flags, families, letters with marks. */
    private List<String> clusters() {
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        var clusters = new ArrayList<String>();
        for (int start = breaks.first(), end = breaks.next();
                end != BreakIterator.DONE;
                start = end, end = breaks.next()) {
            addFitting(clusters, text.substring(start, end));
        }
        return clusters;
    }

    private void addFitting(List<String> clusters, String cluster) {
        if (length(cluster) <= LONGEST_CLUSTER) {
            clusters.add(cluster);
        } else {
            cluster.codePoints().mapToObj(Character::toString).forEach(clusters::add);
        }
    }

    private int length(String part) {
        var bytes = part.getBytes(UTF_8);
        return base64 ? base64Length(bytes) : quoted(bytes).length();
    }

    private static int base64Length(byte[] bytes) {
        return (bytes.length + 2) / 3 * 4;
    }

    private String encode(String part) {
        var bytes = part.getBytes(UTF_8);
        return base64
                ? "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?="
                : "=?UTF-8?Q?" + quoted(bytes) + "?=";
    }

    private static String quoted(byte[] bytes) {
        var quoted = new StringBuilder(bytes.length * 2);
        for (var b : bytes) {
            if (b == ' ') {
                quoted.append('_');
            } else if (isSafe(b)) {
                quoted.append((char) b);
            } else {
                quoted.append(Hex.escape(b));
            }
        }
        return quoted.toString();
    }

    /** RFC 2047 section 5 (3): what may stand bare in a phrase. */
    private static boolean isSafe(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || "!*+-/".indexOf(b) >= 0;
    }
}
