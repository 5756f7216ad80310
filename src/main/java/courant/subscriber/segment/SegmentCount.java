package courant.subscriber.segment;

import courant.newsletter.Newsletter;
import courant.platform.sql.DatabaseFault;
import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * How many of a newsletter's active readers a segment means, within a second whatever their number: exactly where that can be
 * had in time, else from a sample of rows, and then it says so.
 */
@ApplicationScoped
public class SegmentCount {
    private static final int SAMPLED_ROWS = 20_000;
    /** Milliseconds. */
    private static final int PATIENCE = 600;

    private static final int PATIENCE_FOR_PEOPLE = 700;

    private final DataSource database;
    private final SegmentSql segments;

    public SegmentCount(DataSource database, SegmentSql segments) {
        this.database = database;
        this.segments = segments;
    }

    /** @param exact false for a number that was estimated from a sample */
    public record Found(long number, boolean exact) {}

    /** Somebody whom the segment means. */
    public record Person(long id, String email, String name) {}

    /** Without those who are suppressed. Call it outside of a transaction. */
    public Found of(Segment segment, Newsletter newsletter) {
        var meant = segments.of(segment, newsletter.zoneId());
        try {
            return new Found(within(PATIENCE, () -> exactly(meant, newsletter.id)), true);
        } catch (DatabaseFault fault) {
            if (!fault.passing()) throw fault;
            return new Found(estimated(meant, newsletter.id), false);
        }
    }

    /** The newest of them, at most so many; fewer or none where they are too rare to be found in time. */
    public List<Person> some(Segment segment, Newsletter newsletter, int most) {
        var meant = segments.of(segment, newsletter.zoneId());
        var values = values(newsletter.id, meant);
        values.add(most);
        try {
            return within(
                    PATIENCE_FOR_PEOPLE,
                    () -> Sql.list(
                            database,
                            SOME.formatted(meant.sql()),
                            row -> new Person(row.getLong(1), row.getString(2), row.getString(3)),
                            values.toArray()));
        } catch (DatabaseFault fault) {
            if (!fault.passing()) throw fault;
            return List.of();
        }
    }

    private <T> T within(int milliseconds, Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Sql.update(database, "set local statement_timeout = " + milliseconds);
            return work.get();
        });
    }

    private long exactly(Predicate meant, long newsletter) {
        if (meant.equals(Predicate.TRUE)) return active(newsletter) - number(SUPPRESSED, newsletter, meant);
        return number(COUNT, newsletter, meant) - number(SUPPRESSED, newsletter, meant);
    }

    private long estimated(Predicate meant, long newsletter) {
        var values = new ArrayList<>(meant.values());
        values.add(SAMPLED_ROWS);
        values.add(newsletter);
        var share = Sql.one(database, SHARE.formatted(meant.sql()), row -> row.getDouble(1), values.toArray())
                .orElse(0.0);
        return rounded(share * active(newsletter));
    }

    /** To two digits: more would look exact. */
    private static long rounded(double number) {
        var step = (long) Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.max(1, number))) - 1));
        return Math.round(number / step) * step;
    }

    private long active(long newsletter) {
        return Sql.one(database, ACTIVE, row -> row.getLong(1), newsletter).orElse(0L);
    }

    private long number(String sql, long newsletter, Predicate meant) {
        return Sql.one(
                        database,
                        sql.formatted(meant.sql()),
                        row -> row.getLong(1),
                        values(newsletter, meant).toArray())
                .orElse(0L);
    }

    private static List<Object> values(long newsletter, Predicate meant) {
        var values = new ArrayList<Object>(List.of(newsletter));
        values.addAll(meant.values());
        return values;
    }

    /** Index alone: subscription_status. */
    private static final String ACTIVE =
            "select count(*) from subscription where newsletter_id = ? and status = 'active'";

    private static final String COUNT = """
            select count(*) from subscription sub join subscriber s on s.id = sub.subscriber_id
            where sub.newsletter_id = ? and sub.status = 'active' and %s
            """;

    /** They are few; found by subscriber_email, so that the address of everybody else is not looked at. */
    private static final String SUPPRESSED = """
            select count(*) from suppression x join subscriber s on lower(s.email) = x.email
            join subscription sub on sub.subscriber_id = s.id
            where sub.newsletter_id = ? and sub.status = 'active' and %s
            """;

    /** Pages of the table by chance, the same ones each time, so that the number does not tremble. */
    private static final String SHARE = """
            select coalesce(avg(case when %s then 1.0 else 0.0 end), 0)
            from subscriber s tablesample system ((select least(100, 100.0 * ? / greatest(reltuples, 1))
                from pg_class where oid = 'subscriber'::regclass)) repeatable (1)
            join subscription sub on sub.subscriber_id = s.id and sub.newsletter_id = ? and sub.status = 'active'
            """;

    private static final String SOME = """
            select s.id, s.email, coalesce(s.name, '') from subscription sub join subscriber s on s.id = sub.subscriber_id
            where sub.newsletter_id = ? and sub.status = 'active' and %s
            order by s.id desc limit ?
            """;
}
