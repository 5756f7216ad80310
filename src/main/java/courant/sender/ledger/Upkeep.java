package courant.sender.ledger;

import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What any node does for all: closes what is through, clears what was cancelled. */
public final class Upkeep {
    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final int STEP = 10_000;

    // By delivery_due, claim_mailing and the front's primary key.
    private static final String NOTHING_LEFT = """
            not exists (select from delivery d where d.mailing_id = m.id and d.due_at is not null and d.state <> 'uncertain')
            and not exists (select from claim c where c.mailing_id = m.id)
            and not exists (select from mailing_front f where f.mailing_id = m.id and f.passed < f.last)
            """;

    // By delivery_due: an uncertain one with a time is sent once more. Behind a subject that is not decided the line is
    // closed.
    private static final String NOTHING_WAITS = NOTHING_LEFT + """
            and not exists (select from delivery d where d.mailing_id = m.id and d.due_at is not null)
            and not exists (select from subject_test t where t.mailing_id = m.id and t.winner is null and t.line_end is not null)
            """;

    private static final String THROUGH =
            "select m.id from mailing m where m.state = 'sending' and m.finished_at is null and " + NOTHING_WAITS;

    private static final String LOCK = "select 1 from mailing where id = ? and state = 'sending' for update";

    // By the primary key, once for each mailing. None is called sent while a row of it says otherwise.
    private static final String LEFT_BEHIND = """
            update delivery set
                state = case state when 'handing' then 'uncertain' else 'queued' end,
                due_at = case state when 'handing' then null else now() end,
                node_id = null, changed_at = now()
            where mailing_id = ? and due_at is null and state in ('queued', 'claimed', 'handing', 'deferred')
            """;

    private static final String COMPLETE =
            "update mailing m set state = 'sent', finished_at = now(), reason = null where m.id = ? and "
                    + NOTHING_WAITS;

    // By delivery_due.
    private static final String SKIP_WAITING = """
            update delivery d set state = 'skipped', due_at = null, reply = 'The mailing was cancelled.', changed_at = now()
            from (select mailing_id, id from delivery where mailing_id = ? and due_at is not null and state <> 'uncertain'
                  limit ? for update skip locked) w
            where d.mailing_id = w.mailing_id and d.id = w.id
            """;

    // By the primary key. What was taken up meanwhile does not pass the fence.
    private static final String SKIP_LINE = """
            with front as (
                select mailing_id, passed from mailing_front where mailing_id = ? and passed < last for update),
            line as materialized (
                select d.mailing_id, d.id from front f cross join lateral (
                    select * from delivery where mailing_id = f.mailing_id and id > f.passed order by id limit ?) d),
            moved as (
                update mailing_front m set passed = coalesce((select max(id) from line), m.last)
                from front f where m.mailing_id = f.mailing_id)
            update delivery d set state = 'skipped', reply = 'The mailing was cancelled.', changed_at = now()
            from line where d.mailing_id = line.mailing_id and d.id = line.id and d.state = 'queued' and d.due_at is null
            """;

    // Those who waited for a subject stand behind the front's end.
    private static final String OPEN_LINE = """
            update mailing_front f set last = t.line_end from subject_test t
            where f.mailing_id = ? and t.mailing_id = f.mailing_id and f.last < t.line_end
            """;

    private static final String FINISH_CANCELLED = """
            with left_uncertain as (
                update delivery set due_at = null where mailing_id = ? and state = 'uncertain' and due_at is not null)
            update mailing m set finished_at = now() where m.id = ? and m.state = 'cancelled' and m.finished_at is null and
            """ + NOTHING_LEFT;

    private static final String SUM_UP = """
            with old as (
                delete from mailing_pace where second < now() - interval '1 minute' returning mailing_id, second, accepted)
            insert into mailing_sample (mailing_id, at, accepted)
            select mailing_id, date_bin('5 seconds', second, timestamptz 'epoch') as at, sum(accepted)
            from old group by mailing_id, at order by mailing_id, at
            on conflict (mailing_id, at) do update set accepted = mailing_sample.accepted + excluded.accepted
            """;

    private final DataSource database;

    public Upkeep(DataSource database) {
        this.database = database;
    }

    /** Mailings of which nothing waits and nothing is in anybody's hands are sent. */
    public void complete() {
        Sql.list(database, THROUGH, row -> row.getLong(1))
                .forEach(mailing -> QuarkusTransaction.requiringNew().run(() -> complete(mailing)));
    }

    /** Looked at again under the lock: an author's retry may have come in between. */
    private void complete(long mailing) {
        if (Sql.one(database, LOCK, row -> true, mailing).isEmpty()) return;
        if (!Sql.list(database, THROUGH, row -> row.getLong(1)).contains(mailing)) return;
        var leftBehind = Sql.update(database, LEFT_BEHIND, mailing);
        if (leftBehind > 0)
            LOG.errorf("Mailing %d: %d deliveries were in nobody's hands; they go on", mailing, leftBehind);
        if (Sql.update(database, COMPLETE, mailing) == 1) Closing.say(mailing, "sent", database);
    }

    /** Marks what a cancelled mailing will not send any more, step by step, so that no lock is held for long. */
    public void clearCancelled() {
        for (var mailing : cancelled()) {
            Sql.update(database, OPEN_LINE, mailing);
            var skipped =
                    Sql.update(database, SKIP_WAITING, mailing, STEP) + Sql.update(database, SKIP_LINE, mailing, STEP);
            if (skipped == 0) {
                finish(mailing);
            }
        }
    }

    private void finish(long mailing) {
        if (Sql.update(database, FINISH_CANCELLED, mailing, mailing) == 1) Closing.say(mailing, "cancelled", database);
    }

    /** What the rate is no longer counted from is summed up for the curve. Each row is taken by one node. */
    public void forgetPace() {
        Sql.update(database, SUM_UP);
    }

    private List<Long> cancelled() {
        return Sql.list(
                database,
                "select id from mailing where state = 'cancelled' and finished_at is null",
                row -> row.getLong(1));
    }
}
