package courant.mail.mime;

import java.util.List;

/** One header, written as RFC 5322 and RFC 2047 want it, ending in CRLF. No value can start a second header. */
public final class Header {

    private static final int FOLD = 76;
    private static final int LONGEST_LINE = 998;
    private static final int LONGEST_ADDRESS = 254;
    private static final String CRLF = "\r\n";

    private Header() {}

    /** A header of free text in any language: Subject. */
    public static String text(String name, String value) {
        var clean = Clean.line(value);
        var words = isPlain(clean) ? List.of(clean.split(" ")) : new EncodedWords(clean).after(name.length() + 2);
        return folded(name, words);
    }

    /** A header with one mailbox, From, or with what looks like one: List-Id (RFC 2919). */
    public static String mailbox(String name, String displayName, String address) {
        return isToken(address) ? named(name, displayName, address) : refused(name, address);
    }

    /**
     * To. Letters outside of ASCII stand in the address as they are, RFC 6532 section 3.2: such a message goes only where the
     * relay offers SMTPUTF8, as its envelope does.
     */
    public static String recipient(String displayName, String address) {
        var isOneLine =
                address.length() <= LONGEST_ADDRESS && Clean.line(address).equals(address);
        return isOneLine ? named("To", displayName, address) : refused("To", address);
    }

    private static String named(String name, String displayName, String address) {
        var phrase = Phrase.words(Clean.line(displayName), name.length() + 2);
        return phrase.isEmpty() ? name + ": " + address + CRLF : folded(name, phrase, "<" + address + ">");
    }

    /** A header whose value is ASCII with a grammar of its own and stays on one line where it can. */
    public static String token(String name, String value) {
        return isToken(value) ? name + ": " + value + CRLF : refused(name, value);
    }

    private static String refused(String name, String value) {
        throw new IllegalArgumentException("The header " + name + " cannot hold this value: " + Clean.line(value));
    }

    /** The same for a value of several parts, each on a line of its own where they are too long for one. */
    public static String tokens(String name, List<String> parts) {
        parts.forEach(part -> token(name, part));
        return folded(name, parts);
    }

    private static boolean isToken(String value) {
        return value.length() < LONGEST_LINE - 60 && value.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~') && !text.contains("=?") && longestWord(text) <= 60;
    }

    private static int longestWord(String text) {
        var longest = 0;
        for (var word : text.split(" ")) {
            longest = Math.max(longest, word.length());
        }
        return longest;
    }

    private static String folded(String name, List<String> words, String... more) {
        var line = new Folding(name);
        words.forEach(line::add);
        List.of(more).forEach(line::add);
        return line.end();
    }

    /** Words put on lines of at most 76 characters, broken before a space (RFC 5322 section 2.2.3). */
    private static final class Folding {
        private final StringBuilder header;
        private int column;

        Folding(String name) {
            header = new StringBuilder(name).append(':');
            column = header.length();
        }

        void add(String word) {
            if (column + 1 + word.length() > FOLD && header.charAt(header.length() - 1) != ':') {
                header.append(CRLF);
                column = 0;
            }
            header.append(' ').append(word);
            column += 1 + word.length();
        }

        String end() {
            return header.append(CRLF).toString();
        }
    }
}
