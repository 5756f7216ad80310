package courant.markdown.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How wide a table's columns are, so that a row is no wider than the line. */
final class ColumnWidths {
    /** A column narrower than this is no pleasure; the table is then told row by row. */
    private static final int NARROWEST = 10;

    private final int[] widths;
    private final boolean fits;

    private ColumnWidths(int[] widths, boolean fits) {
        this.widths = widths;
        this.fits = fits;
    }

    static ColumnWidths fit(List<List<String>> rows, int line) {
        int count = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[count];
        int[] least = new int[count];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Columns.of(row.get(i)));
                least[i] = Math.max(least[i], longestWord(row.get(i)));
            }
        }
        int room = line - 3 * count - 1;
        return new ColumnWidths(widths, shrink(widths, least, room));
    }

    private static int longestWord(String text) {
        int longest = Chunks.of(text).stream()
                .mapToInt(chunk -> Columns.of(chunk.text()))
                .max()
                .orElse(0);
        return Math.max(longest, Math.min(NARROWEST, Columns.of(text)));
    }

    /** Takes from the widest column that can give, a space at a time, until the row fits. */
    private static boolean shrink(int[] widths, int[] least, int room) {
        if (Arrays.stream(least).asLongStream().sum() > room) {
            return false;
        }
        for (int excess = sum(widths, room); excess > 0; excess = sum(widths, room)) {
            int widest = IntStream.range(0, widths.length)
                    .filter(i -> widths[i] > least[i])
                    .reduce(-1, (a, b) -> a < 0 || widths[b] > widths[a] ? b : a);
            if (widest < 0) {
                return false;
            }
            widths[widest] = Math.max(least[widest], Math.min(widths[widest] - 1, room));
        }
        return true;
    }

    private static int sum(int[] widths, int room) {
        return (int)
                Math.min(Integer.MAX_VALUE, Arrays.stream(widths).asLongStream().sum() - room);
    }

    boolean fits() {
        return fits;
    }

    int count() {
        return widths.length;
    }

    int of(int column) {
        return widths[column];
    }

    List<String> folded(int column, String text) {
        return Folded.of(text, widths[column]).stream().map(Folded.Line::text).toList();
    }

    String rule() {
        return Arrays.stream(widths)
                .mapToObj(width -> "-".repeat(width + 2))
                .collect(Collectors.joining("|", "|", "|"));
    }
}
