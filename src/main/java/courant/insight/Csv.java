package courant.insight;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table as a file that spreadsheets open: UTF-8 with its mark, commas, CRLF (RFC 4180). */
public final class Csv {
    private final StringWriter text = new StringWriter();
    private final CsvWriter rows = CsvWriter.builder().bufferSize(0).build(text);

    private Csv(String... columns) {
        text.write('\uFEFF');
        rows.writeRecord(columns);
    }

    public static Csv of(String... columns) {
        return new Csv(columns);
    }

    /** Null is an empty cell. */
    public Csv row(@Nullable Object... cells) {
        rows.writeRecord(Arrays.stream(cells).map(Csv::cell).toList());
        return this;
    }

    public <T> Csv rows(List<T> many, Cells<T> cells) {
        many.forEach(it -> row(cells.of(it)));
        return this;
    }

    /** What of a row stands in its cells. */
    public interface Cells<T> {
        @Nullable
        Object[] of(T row);
    }

    /** Words that others typed could begin a formula; a spreadsheet shows them as words. */
    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : String.valueOf(value);
        return value instanceof String && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
