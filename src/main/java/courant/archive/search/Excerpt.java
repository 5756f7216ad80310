package courant.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Where the words stand in a text. */
public record Excerpt(List<Part> parts) {
    /** Marks that no text has: {@link PostWords} keeps none of them. */
    static final char START = '\u0001';

    static final char END = '\u0002';

    /** @param found whether this is one of the words that were looked for */
    public record Part(String text, boolean found) {}

    /** The rest of a word that has an apostrophe (don't, she'll), where a piece begins with it: for PostgreSQL these are two words. */
    private static final Pattern REST = Pattern.compile(
            "(^|… )[\\p{P}\\s&&[^“„«‘(¿¡]]*(?:(?:t|s|d|m|ll|re|ve)(?=[\\p{P}\\s])[\\p{P}\\s&&[^“„«‘(¿¡]]*)?");

    /** Reads what {@code ts_headline} made with these marks. */
    static Excerpt of(String marked) {
        var parts = new ArrayList<Part>();
        var found = false;
        for (var piece : REST.matcher(Ideographs.together(marked))
                .replaceAll("$1")
                .split("(?<=[\u0001\u0002])|(?=[\u0001\u0002])")) {
            if (piece.isEmpty()) continue;
            if (piece.charAt(0) == START) found = true;
            else if (piece.charAt(0) == END) found = false;
            else parts.add(new Part(piece, found));
        }
        return new Excerpt(parts);
    }
}
