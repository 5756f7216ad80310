package courant.archive.redirect;

import courant.platform.BadInput;
import courant.platform.sql.Sql;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Takes redirects from a CSV file: from, to and, if wanted, the status. Rows that cannot be taken are told; the others are. */
@ApplicationScoped
public class RedirectFile {
    private static final int LONGEST = 8 << 20;
    // Index: redirect_source.
    private static final String WRITE = """
            insert into redirect (source, target, status)
            select source, target, status::int from unnest(?, ?, ?) as wish (source, target, status)
            on conflict (source) where removed_at is null
            do update set target = excluded.target, status = excluded.status, changed_at = clock_timestamp()
            where (redirect.target, redirect.status) is distinct from (excluded.target, excluded.status)
            returning (xmax = 0) as added
            """;
    private static final String ALL = "select source, target from redirect where removed_at is null";

    private final DataSource database;
    private final Circles circles;
    private final Event<RedirectsChanged> changed;

    public RedirectFile(DataSource database, Circles circles, Event<RedirectsChanged> changed) {
        this.database = database;
        this.circles = circles;
        this.changed = changed;
    }

    /** @param row from 1 on, the line with names counted */
    public record Skipped(long row, String from, String reason) {}

    public record Outcome(int added, int changed, int unchanged, List<Skipped> skipped) {}

    /** @throws BadInput about "file" where it cannot be read at all */
    @Transactional
    public Outcome take(String text) {
        if (text.length() > LONGEST) throw new BadInput("file", "A file of redirects has at most 8 MB.");
        circles.lock();
        var skipped = new ArrayList<Skipped>();
        var wishes = wishes(text, skipped);
        if (wishes.isEmpty() && skipped.isEmpty()) throw new BadInput("file", "There is no redirect in this file.");
        return write(List.copyOf(wishes.values()), skipped);
    }

    private Map<String, Wish> wishes(String text, List<Skipped> skipped) {
        var standing = new HashMap<String, String>();
        Sql.list(database, ALL, row -> standing.put(row.getString(1), Addresses.asSource(row.getString(2))));
        var wishes = new LinkedHashMap<String, Wish>();
        try (var rows = reader(text)) {
            for (var row : rows) take(row, standing, wishes, skipped);
        } catch (IOException | CsvParseException e) {
            throw new BadInput("file", "This is not a CSV file that can be read.");
        }
        return wishes;
    }

    private static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text.replace("\uFEFF", ""));
    }

    private void take(CsvRecord row, Map<String, String> standing, Map<String, Wish> wishes, List<Skipped> skipped) {
        var from = row.getField(0);
        var line = row.getStartingLineNumber();
        if (from.isBlank() || line == 1 && !from.contains("/")) return;
        try {
            var wish = checked(row, standing);
            standing.put(wish.source(), wish.next());
            wishes.put(wish.source(), wish);
        } catch (BadInput fault) {
            skipped.add(new Skipped(line, from, Objects.requireNonNull(fault.getMessage())));
        }
    }

    private Wish checked(CsvRecord row, Map<String, String> standing) {
        if (row.getFieldCount() < 2) throw new BadInput("to", "There is no second column.");
        var wish = Wish.of(row.getField(0), row.getField(1), row.getFieldCount() > 2 ? row.getField(2) : "");
        if (standing.size() >= Redirects.MOST && !standing.containsKey(wish.source()))
            throw new BadInput("from", "At most 50,000 redirects are kept.");
        circles.refuseStanding(wish);
        circles.refuseCircle(wish, it -> Optional.ofNullable(standing.get(it)));
        return wish;
    }

    private Outcome write(List<Wish> wishes, List<Skipped> skipped) {
        var written = Sql.list(
                database,
                WRITE,
                row -> row.getBoolean("added"),
                column(wishes.stream().map(Wish::source)),
                column(wishes.stream().map(Wish::target)),
                column(wishes.stream().map(it -> String.valueOf(it.status()))));
        changed.fire(new RedirectsChanged());
        var added = (int) written.stream().filter(it -> it).count();
        return new Outcome(added, written.size() - added, wishes.size() - written.size(), List.copyOf(skipped));
    }

    private static Object column(Stream<String> values) {
        return values.toArray(String[]::new);
    }

    /** Spreadsheets of half of Europe write semicolons. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(
                        it -> first.chars().filter(c -> c == it).count()))
                .orElse(',');
    }
}
