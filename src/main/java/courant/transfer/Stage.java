package courant.transfer;

import courant.platform.sql.DatabaseFault;
import courant.platform.sql.Sql;
import courant.transfer.csv.Row;
import courant.transfer.csv.Rows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Brings the rows of a file into {@code subscriber_import_row}, by COPY, a bounded number at a time. */
final class Stage {
    private static final int BATCH = 20_000;
    private static final int LONG_ENOUGH = 600;
    private final DataSource database;
    private final Claim claim;

    Stage(DataSource database, Claim claim) {
        this.database = database;
        this.claim = claim;
    }

    /** From the beginning; what an earlier try brought in is thrown away. */
    void fill(Rows rows) {
        step(() -> Sql.update(database, "delete from subscriber_import_row where import_id = ?", claim.id()));
        var count = 0;
        while (rows.hasNext()) {
            var text = new StringBuilder();
            var batch = 0;
            for (; batch < BATCH && rows.hasNext(); batch++) append(text, rows.next());
            step(() -> copy(text.toString()));
            count += batch;
        }
        var all = count;
        step(() -> settle(all));
    }

    /** The planner has never heard of these rows: without its look at them it would compare each with each. */
    private void settle(int count) {
        Sql.update(database, "analyze subscriber_import_row");
        Sql.update(database, "set local enable_nestloop = off");
        Sql.update(database, """
                update subscriber_import_row r set outcome = 'skipped',
                    reason = 'The same address stands in row ' || d.first || ' already.'
                from (
                    select row, min(row) over (partition by lower(email)) as first
                    from subscriber_import_row where import_id = ? and outcome is null
                ) d
                where r.import_id = ? and r.row = d.row and d.row <> d.first
                """, claim.id(), claim.id());
        Sql.update(database, "update subscriber_import set staged = true, rows = ? where id = ?", count, claim.id());
    }

    private void step(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(LONG_ENOUGH).run(() -> {
            claim.beat();
            work.run();
        });
    }

    private void copy(String text) {
        try (var connection = database.getConnection()) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy subscriber_import_row (import_id, row, email, name, tags, zone, locale, attributes, standings, suppressed, joined, outcome, reason) from stdin",
                            new StringReader(text));
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(StringBuilder text, Row row) {
        text.append(claim.id()).append('\t').append(row.number()).append('\t');
        text.append(field(row.email())).append('\t').append(field(row.name())).append('\t');
        text.append(field(array(row))).append('\t');
        text.append(field(row.zone())).append('\t');
        var said = row.said();
        text.append(field(said.locale()))
                .append('\t')
                .append(field(said.attributes()))
                .append('\t');
        text.append(field(said.standings()))
                .append('\t')
                .append(said.suppressed())
                .append('\t');
        text.append(field(said.joined() == null ? null : said.joined().toString()))
                .append('\t');
        text.append(row.reason() == null ? "\\N" : "skipped").append('\t');
        text.append(field(row.reason())).append('\n');
    }

    /** COPY's text format, https://www.postgresql.org/docs/current/sql-copy.html. */
    private static String field(@Nullable String value) {
        if (value == null) return "\\N";
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String array(Row row) {
        var text = new StringBuilder("{");
        for (var tag : row.tags()) {
            if (text.length() > 1) text.append(',');
            text.append('"')
                    .append(tag.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }
}
