package courant.sender.ledger;

import courant.platform.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** What any node does for all: takes back from the dead, closes what is through, clears what was cancelled. */
public final class Upkeep {
    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final int STEP = 10_000;

    // By delivery_held, which holds only what nodes have in their hands.
    private static final String RECOVER = """
            update delivery d set
                state = case when d.state = 'claimed' and d.doubts = 0 then 'queued' else 'uncertain' end,
                due_at = case
                    when d.state = 'claimed' then now()
                    when d.doubts = 0 then now() + make_interval(secs => ?) end,
                doubts = d.doubts + (d.state = 'handing')::int,
                reply = case when d.state = 'handing' then 'The sending node stopped before an answer came.' else d.reply end,
                node_id = null, changed_at = now()
            where d.node_id is not null
            and not exists (select from node n where n.id = d.node_id and n.lease_until > clock_timestamp())
            """;

    // By delivery_due and delivery_held.
    private static final String THROUGH = """
            select m.id from mailing m
            where m.state = 'sending' and m.finished_at is null
            and not exists (select from delivery d where d.mailing_id = m.id and d.due_at is not null)
            and not exists (select from delivery d where d.mailing_id = m.id and d.node_id is not null)
            """;

    private static final String LOCK = "select 1 from mailing where id = ? and state = 'sending' for update";

    private static final String COMPLETE = """
            update mailing m set state = 'sent', finished_at = now(), reason = null
            where m.id = ?
            and not exists (select from delivery d where d.mailing_id = m.id and d.due_at is not null)
            and not exists (select from delivery d where d.mailing_id = m.id and d.node_id is not null)
            """;

    private static final String SKIP_CANCELLED = """
            update delivery d set state = 'skipped', due_at = null, reply = 'The mailing was cancelled.', changed_at = now()
            from (select mailing_id, id from delivery where mailing_id = ? and due_at is not null and state <> 'uncertain'
                  limit ? for update skip locked) w
            where d.mailing_id = w.mailing_id and d.id = w.id
            """;

    private static final String FINISH_CANCELLED = """
            with left_uncertain as (
                update delivery set due_at = null where mailing_id = ? and state = 'uncertain' and due_at is not null)
            update mailing set finished_at = now() where id = ? and state = 'cancelled' and finished_at is null
            and not exists (select from delivery where mailing_id = mailing.id and state <> 'uncertain'
                and (due_at is not null or node_id is not null))
            """;

    private final DataSource database;
    private final Optional<Duration> repeatAfter;

    public Upkeep(DataSource database, Optional<Duration> repeatAfter) {
        this.database = database;
        this.repeatAfter = repeatAfter;
    }

    /** What nodes held whose lease is gone: waiting again, or uncertain if it was being handed over. */
    public int recover() {
        var recovered = Sql.update(database, RECOVER, Terms.seconds(repeatAfter));
        Sql.update(database, "delete from node where lease_until < clock_timestamp()");
        if (recovered > 0) LOG.warnf("Took back %d deliveries from nodes that are gone", recovered);
        return recovered;
    }

    /** Mailings of which nothing waits and nothing is in anybody's hands are sent. */
    public void complete() {
        Sql.list(database, THROUGH, row -> row.getLong(1))
                .forEach(mailing -> QuarkusTransaction.requiringNew().run(() -> complete(mailing)));
    }

    /** Looked at again under the lock: an author's retry may have come in between. */
    private void complete(long mailing) {
        if (Sql.one(database, LOCK, row -> true, mailing).isEmpty()) return;
        if (Sql.update(database, COMPLETE, mailing) == 1) Closing.say(mailing, "sent", database);
    }

    /** Marks what a cancelled mailing will not send any more, step by step, so that no lock is held for long. */
    public void clearCancelled() {
        for (var mailing : cancelled()) {
            if (Sql.update(database, SKIP_CANCELLED, mailing, STEP) == 0) {
                finish(mailing);
            }
        }
    }

    private void finish(long mailing) {
        if (Sql.update(database, FINISH_CANCELLED, mailing, mailing) == 1) Closing.say(mailing, "cancelled", database);
    }

    /** What the rate is no longer counted from. */
    public void forgetPace() {
        Sql.update(database, "delete from mailing_pace where second < now() - interval '1 minute'");
    }

    private List<Long> cancelled() {
        return Sql.list(
                database,
                "select id from mailing where state = 'cancelled' and finished_at is null",
                row -> row.getLong(1));
    }
}
