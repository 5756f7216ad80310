package courant.mail.mime;

import java.util.List;
import java.util.regex.Pattern;

/** A display name: bare words where RFC 5322 allows them, quoted where it must be, encoded where it is not ASCII. */
final class Phrase {

    private static final Pattern ATOMS = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*");
    private static final int LONGEST_QUOTED = 60;

    private Phrase() {}

    static List<String> words(String name, int column) {
        if (name.isEmpty()) {
            return List.of();
        }
        if (!isAscii(name) || name.contains("=?") || name.length() > LONGEST_QUOTED) {
            return new EncodedWords(name).after(column);
        }
        return List.of(ATOMS.matcher(name).matches() ? name : quoted(name));
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x7F);
    }

    private static String quoted(String name) {
        return '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
