package courant.markdown.table;

import java.util.regex.Pattern;

/**
 * Guesses how many cells a source's tables come to. GFM fills short rows up with empty cells, so a wide head over many
 * short rows grows with the square of the source; nobody writes that, so such a source is read without tables.
 */
public final class TableCells {
    private static final int ALWAYS_FINE = 50_000;
    private static final Pattern DELIMITERS = Pattern.compile("[\\s>*+\\d.|:-]*+");

    private TableCells() {}

    public static boolean areBounded(String markdown) {
        long cells = 0;
        long columns = 0;
        for (String line : (Iterable<String>) markdown.lines()::iterator) {
            columns = columnsAfter(line, columns);
            cells += columns;
        }
        return cells <= ALWAYS_FINE + 2 * bars(markdown);
    }

    private static long columnsAfter(String line, long columns) {
        if (line.isBlank()) {
            return 0;
        }
        boolean delimiters = line.contains("-") && DELIMITERS.matcher(line).matches();
        return delimiters ? Math.max(columns, bars(line) + 1) : columns;
    }

    private static long bars(String text) {
        return text.chars().filter(c -> c == '|').count();
    }
}
