package courant.mailing.progress;

import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Counts as the small indexes know them, however many deliveries there are: those in the line, those that wait for a time,
 * those in hands and those that went wrong are counted; everybody else was accepted. {@link Counts#of} counts each row
 * instead, which takes a second for a million, and is asked when the mailing is over.
 *
 * @param passed how far the line had been taken up
 * @param line how many waited behind that
 * @param whole whether everybody there waited. Where a journal was replayed into a restored database some were accepted already;
 *     then the next count cannot go on from this one
 */
record Reckoning(Counts counts, long passed, int line, boolean whole) {

    // One statement, so one moment. By mailing_front, the primary key (of the line), delivery_due, claim_mailing,
    // delivery_troubled.
    // What stands in the line is counted once; later only what left it since.
    private static final String COUNT = """
            with held as (
                select d.state from claim c cross join unnest(c.deliveries) as h (id)
                join delivery d on d.mailing_id = c.mailing_id and d.id = h.id
                where c.mailing_id = ? and (d.state in ('claimed', 'handing') or d.state = 'queued' and d.due_at is null)
            ), troubled as (
                select state, count(*) as many from delivery where mailing_id = ? and troubled group by state
            ), line as (
                select count(*) filter (where d.state = 'queued' and d.due_at is null) as waiting, count(*) as rows
                from mailing_front f join delivery d on d.mailing_id = f.mailing_id and d.id > coalesce(?::bigint, f.passed)
                    and (?::bigint is null or d.id <= f.passed)
                where f.mailing_id = ?
            )
            select m.candidates - m.excluded as meant, f.passed,
                case when ?::int is null then line.waiting else ?::int - line.rows end as line,
                ?::int is not null or line.waiting = line.rows as whole,
                (select count(*) from delivery where mailing_id = m.id and due_at is not null and state = 'queued') as waiting,
                (select count(*) from held where state <> 'handing') as claimed,
                (select count(*) from held where state = 'handing') as handing,
                coalesce((select many from troubled where state = 'deferred'), 0) as deferred,
                coalesce((select many from troubled where state = 'rejected'), 0) as rejected,
                coalesce((select many from troubled where state = 'skipped'), 0) as skipped,
                coalesce((select many from troubled where state = 'uncertain'), 0) as uncertain
            from mailing m join mailing_front f on f.mailing_id = m.id cross join line where m.id = ?
            """;

    /** @return empty where there is no line, as before its recipients are frozen */
    static Optional<Reckoning> of(long mailing, @Nullable Reckoning before, DataSource database) {
        Long passed = before == null ? null : before.passed;
        Integer line = before == null ? null : before.line;
        return Sql.one(
                database, COUNT, Reckoning::read, mailing, mailing, passed, passed, mailing, line, line, line, mailing);
    }

    private static Reckoning read(ResultSet row) throws SQLException {
        var line = row.getInt("line");
        var queued = line + row.getInt("waiting");
        var held = row.getInt("claimed") + row.getInt("handing");
        var troubled =
                row.getInt("deferred") + row.getInt("rejected") + row.getInt("skipped") + row.getInt("uncertain");
        var counts = new Counts(
                queued,
                row.getInt("claimed"),
                row.getInt("handing"),
                row.getInt("meant") - queued - held - troubled,
                row.getInt("deferred"),
                row.getInt("rejected"),
                row.getInt("skipped"),
                row.getInt("uncertain"));
        return new Reckoning(counts, row.getLong("passed"), line, row.getBoolean("whole"));
    }
}
