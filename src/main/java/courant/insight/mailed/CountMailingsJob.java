package courant.insight.mailed;

import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import javax.sql.DataSource;

/**
 * Counts what became of a mailing's deliveries: twice a minute while it goes, and until some minutes after it has ended; then
 * never again, unless something of it is sent once more. A million rows take some tenths of a second, in nobody's request.
 */
@ApplicationScoped
public class CountMailingsJob {

    private static final String DUE = """
            select m.id from mailing m left join mailing_figures f on f.mailing_id = m.id
            where m.started_at is not null and (f.mailing_id is null
                or f.finished_at is distinct from m.finished_at
                or f.counted_at < now() - interval '25 seconds'
                    and (m.state = 'sending' or m.finished_at > f.counted_at - interval '5 minutes')
                or f.counted_at < now() - interval '5 minutes' and m.finished_at is null)
            order by m.id desc limit 100
            """;

    // One node at a time for each mailing; another finds it counted.
    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended('figures of mailing ' || ?::text, 0))";

    private static final String COUNT = """
            insert into mailing_figures as f (mailing_id, intended, accepted, bad_address, bad_mailbox, bad_policy, bad_other,
                deferred, skipped, uncertain, waiting, counted_at, finished_at)
            select m.id, count(d.id),
                count(d.id) filter (where d.state = 'accepted'),
                count(d.id) filter (where d.state = 'rejected' and d.refusal = 'address'),
                count(d.id) filter (where d.state = 'rejected' and d.refusal = 'mailbox'),
                count(d.id) filter (where d.state = 'rejected' and d.refusal = 'policy'),
                count(d.id) filter (where d.state = 'rejected' and d.refusal is null),
                count(d.id) filter (where d.state = 'deferred'),
                count(d.id) filter (where d.state = 'skipped'),
                count(d.id) filter (where d.state = 'uncertain'),
                count(d.id) filter (where d.state in ('queued', 'claimed', 'handing')),
                now(), m.finished_at
            from mailing m left join delivery d on d.mailing_id = m.id where m.id = ? group by m.id
            on conflict (mailing_id) do update set
                intended = excluded.intended, accepted = excluded.accepted, bad_address = excluded.bad_address,
                bad_mailbox = excluded.bad_mailbox, bad_policy = excluded.bad_policy, bad_other = excluded.bad_other,
                deferred = excluded.deferred, skipped = excluded.skipped, uncertain = excluded.uncertain,
                waiting = excluded.waiting, counted_at = excluded.counted_at, finished_at = excluded.finished_at
            """;

    private final DataSource database;

    public CountMailingsJob(DataSource database) {
        this.database = database;
    }

    @Scheduled(every = "10s", delayed = "8s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void run() {
        countDue();
    }

    public void countDue() {
        due().forEach(it -> QuarkusTransaction.requiringNew().run(() -> count(it)));
    }

    private void count(long mailing) {
        var alone = Sql.one(database, ALONE, row -> row.getBoolean(1), mailing).orElse(false);
        if (alone) Sql.update(database, COUNT, mailing);
    }

    private List<Long> due() {
        return Sql.list(database, DUE, row -> row.getLong(1));
    }
}
