package courant.talk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What readers type: plain text in paragraphs, in which addresses are links. Templates escape every piece of it. */
public final class PlainText {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"“”«»]{2,1900}");
    private static final String AFTER = ".,;:!?'’)]}";

    /** Line breaks and tabs stay; other control characters go, and those that turn the writing of what follows. */
    private static final Pattern ODD = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private PlainText() {}

    /**
     * A run of text.
     *
     * @param link an address that it leads to; empty where it is text alone
     * @param end whether the line ends behind it
     */
    public record Piece(String text, String link, boolean end) {}

    static String tidy(String typed) {
        var lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return ODD.matcher(lines).replaceAll("").replaceAll("\n{3,}", "\n\n").strip();
    }

    /** One line, as names are. */
    static String line(String typed) {
        return ODD.matcher(typed).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    /** Paragraph by paragraph. */
    public static List<List<Piece>> read(String text) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .filter(it -> !it.isBlank())
                .map(PlainText::paragraph)
                .toList();
    }

    private static List<Piece> paragraph(String text) {
        var pieces = new ArrayList<Piece>();
        for (var line : text.strip().split("\n")) {
            pieces(line, pieces);
            pieces.add(new Piece("", "", true));
        }
        pieces.removeLast();
        return pieces;
    }

    private static void pieces(String line, List<Piece> into) {
        var found = ADDRESS.matcher(line);
        var from = 0;
        while (found.find()) {
            var address = address(found.group());
            if (found.start() > from) into.add(new Piece(line.substring(from, found.start()), "", false));
            into.add(new Piece(address, address, false));
            from = found.start() + address.length();
        }
        if (from < line.length()) into.add(new Piece(line.substring(from), "", false));
    }

    /** Without what ends the sentence; a bracket stays that was opened within. */
    private static String address(String found) {
        var end = found.length();
        while (end > 0 && AFTER.indexOf(found.charAt(end - 1)) >= 0) {
            if (found.charAt(end - 1) == ')' && isClosed(found.substring(0, end))) break;
            end--;
        }
        return found.substring(0, end);
    }

    private static boolean isClosed(String text) {
        return text.chars().filter(it -> it == '(').count()
                >= text.chars().filter(it -> it == ')').count();
    }
}
