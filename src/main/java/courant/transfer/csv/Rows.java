package courant.transfer.csv;

import courant.platform.BadInput;
import courant.subscriber.Addresses;
import courant.subscriber.Names;
import courant.subscriber.ReaderZone;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.Closeable;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows of a CSV file, one after the other, in bounded memory. */
public final class Rows implements Iterator<Row>, Closeable {
    private static final int LONGEST_FIELD = 16_000;
    private static final int MOST_TAGS = 50;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final Columns columns;
    private final Quotes quotes;
    private @Nullable CsvRecord waiting;

    private Rows(CsvReader<CsvRecord> reader, Quotes quotes) {
        this.reader = reader;
        this.quotes = quotes;
        this.records = reader.iterator();
        if (!more()) throw new Unreadable("The file holds no row.");
        var first = records.next();
        columns = Columns.of(first.getFields());
        waiting = columns.named() ? null : first;
    }

    /** @throws Unreadable if this is no list of subscribers */
    public static Rows of(Bytes bytes) throws IOException {
        var text = Encoding.open(bytes);
        var delimiter = Delimiter.of(text);
        var quotes = new Quotes(text);
        var reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .trimWhitespacesAroundQuotes(true)
                .build(CsvRecordHandler.of(it -> it.maxFieldSize(LONGEST_FIELD)), quotes);
        return new Rows(reader, quotes);
    }

    @Override
    public boolean hasNext() {
        return waiting != null || more();
    }

    private boolean more() {
        try {
            return records.hasNext();
        } catch (CsvParseException e) {
            throw new Unreadable("The file cannot be read to its end. Is a quotation mark opened somewhere and never"
                    + " closed? The reader says: " + e.getMessage());
        }
    }

    @Override
    public Row next() {
        var record = waiting != null ? waiting : records.next();
        waiting = null;
        return row((int) record.getStartingLineNumber(), record.getFields());
    }

    private Row row(int number, List<String> cells) {
        refuseOpenQuote(number, cells);
        var reason = columnsWrong(cells);
        if (reason != null) return bad(number, cells.size() > columns.email() ? columns.email(cells) : "", reason);
        var typed = columns.email(cells);
        if (typed.isBlank()) return bad(number, "", "There is no address in this row.");
        try {
            return new Row(
                    number,
                    Addresses.checked(typed),
                    Names.tidy(columns.name(cells)),
                    tags(cells),
                    zone(cells),
                    columns.said(cells),
                    null);
        } catch (BadInput fault) {
            return bad(number, typed, String.valueOf(fault.getMessage()));
        } catch (IllegalArgumentException fault) {
            return bad(number, typed, String.valueOf(fault.getMessage()));
        }
    }

    /** Rows swallowed by a quotation mark could not be accounted for. */
    private void refuseOpenQuote(int number, List<String> cells) {
        var inAddress = cells.size() > columns.email()
                && columns.email(cells).strip().lines().count() > 1;
        var atEnd = quotes.odd() && !more() && cells.stream().anyMatch(it -> it.contains("\n"));
        if (inAddress || atEnd) {
            throw new Unreadable("A quotation mark is opened in row " + number + " and not closed, so the rows after it"
                    + " cannot be told apart. Nothing was imported; please correct the file.");
        }
    }

    private @Nullable String columnsWrong(List<String> cells) {
        var tooMany = cells.stream().skip(columns.count()).anyMatch(it -> !it.isBlank());
        if (!tooMany && cells.size() >= columns.count()) return null;
        return "This row has " + counted(cells.size()) + ", the first row has " + columns.count() + ".";
    }

    private static String counted(int columns) {
        return columns == 1 ? "1 column" : columns + " columns";
    }

    private List<String> tags(List<String> cells) {
        return columns.tags(cells).stream()
                .map(Names::tidy)
                .filter(Objects::nonNull)
                .map(it -> it.substring(0, Math.min(80, it.length())))
                .distinct()
                .limit(MOST_TAGS)
                .toList();
    }

    private @Nullable String zone(List<String> cells) {
        return ReaderZone.known(columns.zone(cells)).map(ZoneId::getId).orElse(null);
    }

    private static Row bad(int number, String typed, String reason) {
        return new Row(
                number, Objects.requireNonNullElse(Names.tidy(typed), ""), null, List.of(), Said.NOTHING, reason);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
