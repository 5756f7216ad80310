package courant.transfer.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import courant.subscriber.roster.SubscriberFilter;
import courant.subscriber.roster.SubscriberQuery;
import courant.subscriber.segment.Predicate;
import courant.transfer.csv.Guard;
import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Writes those who match, newest first, some thousands at a time: neither memory nor a transaction grows with their number. */
@ApplicationScoped
public class SubscriberCsv {
    /** docs/privacy.md says what stands in each. */
    private static final List<String> COLUMNS =
            List.of("email", "name", "status", "newsletters", "tags", "language", "zone", "attributes", "joined");

    private static final int PART = 5_000;
    private final Rates rates = Rates.of(10, Duration.ofMinutes(10));
    private final DataSource database;
    private final SubscriberFilter filter;
    private final CurrentAccount current;
    private final Audit audit;

    public SubscriberCsv(DataSource database, SubscriberFilter filter, CurrentAccount current, Audit audit) {
        this.database = database;
        this.filter = filter;
        this.current = current;
        this.audit = audit;
    }

    /** @throws courant.platform.BadInput about the query @throws Refused if it is asked for too often */
    public StreamingOutput of(SubscriberQuery query) {
        if (!rates.take("account " + current.id().orElse(0L))) {
            throw Refused.tooMany("This was downloaded often in the last minutes. Wait a little.");
        }
        var where = filter.of(query);
        audit.write("export subscribers", "subscribers", Map.of("filtered", !where.equals(Predicate.TRUE)));
        return out -> write(where, out);
    }

    private void write(Predicate where, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, UTF_8);
        try (var csv = CsvWriter.builder().build(writer)) {
            csv.writeRecord(COLUMNS);
            for (var before = Long.MAX_VALUE; before > 0; ) {
                var part = part(where, before);
                part.forEach(it -> csv.writeRecord(it.cells()));
                before = part.size() < PART ? 0 : part.getLast().id();
                writer.flush();
            }
        }
    }

    private List<Line> part(Predicate where, long before) {
        var values = new ArrayList<Object>(List.of(before));
        values.addAll(where.values());
        values.add(PART);
        return Sql.list(database, PARTS.formatted(where.sql()), Line::read, values.toArray());
    }

    private record Line(long id, List<String> cells) {
        static Line read(ResultSet row) throws SQLException {
            return new Line(
                    row.getLong("id"),
                    List.of(
                            cell(row.getString("email")),
                            cell(row.getString("name")),
                            row.getString("status"),
                            cell(row.getString("newsletters")),
                            cell(Tags.written((String[]) row.getArray("tags").getArray())),
                            cell(row.getString("locale")),
                            cell(row.getString("zone")),
                            cell(row.getString("attributes")),
                            row.getString("joined")));
        }

        private static String cell(@Nullable String text) {
            return Guard.on(Objects.requireNonNullElse(text, ""));
        }
    }

    /** Indexes: subscriber's key, subscription_subscriber, suppression's key. */
    private static final String PARTS = """
            select s.id, s.email, s.name, s.tags, s.locale, s.zone, nullif(s.attributes::text, '{}') as attributes,
                to_char(s.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as joined,
                case when exists (select from suppression x where x.email = lower(s.email)) then 'suppressed'
                else coalesce((select min(c.status) from subscription c where c.subscriber_id = s.id), 'unsubscribed')
                end as status,
                (select string_agg(n.slug || ':' || c.status, ' ' order by n.id) from subscription c
                    join newsletter n on n.id = c.newsletter_id where c.subscriber_id = s.id) as newsletters
            from subscriber s where s.id < ? and %s order by s.id desc limit ?
            """;
}
