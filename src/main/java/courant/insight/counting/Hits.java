package courant.insight.counting;

import courant.platform.sql.DatabaseFault;
import courant.platform.sql.Sql;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Takes what was asked for, in memory, and writes it down once a second: a reader waits for no database. What is too much is
 * dropped, never the reader's way to the page.
 */
@ApplicationScoped
class Hits {
    private static final Logger LOG = Logger.getLogger(Hits.class);
    private static final int ROOM = 50_000;
    private static final int BATCH = 5_000;

    // The database's clock, less the time that it lay here.
    private static final String WRITE = """
            insert into hit (mailing_id, delivery_id, link, machine, proxy, at)
            select mailing, delivery, link, machine = 1, proxy = 1, now() - age * interval '1 millisecond'
            from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[])
                as h (mailing, delivery, link, machine, proxy, age)
            """;

    private final DataSource database;
    private final ArrayBlockingQueue<Hit> waiting = new ArrayBlockingQueue<>(ROOM);
    private volatile boolean full;

    Hits(DataSource database) {
        this.database = database;
    }

    /** @param link 0 for the picture */
    record Hit(long mailing, long delivery, int link, Caller caller, long nanos) {
        long age() {
            return (System.nanoTime() - nanos) / 1_000_000;
        }
    }

    void take(long mailing, long delivery, int link, Caller caller) {
        full = !waiting.offer(new Hit(mailing, delivery, link, caller, System.nanoTime())) || full;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void write() {
        if (full) LOG.warn("More opens and clicks came than can be written down; some are not counted");
        full = false;
        while (!waiting.isEmpty() && wrote()) {
            // until all is written, or the database is away
        }
    }

    /** What was counted before the end counts. */
    void end(@Observes @Priority(10) ShutdownEvent event) {
        write();
    }

    private boolean wrote() {
        var batch = new ArrayList<Hit>(BATCH);
        waiting.drainTo(batch, BATCH);
        try {
            Sql.update(
                    database,
                    WRITE,
                    numbers(batch, Hit::mailing),
                    numbers(batch, Hit::delivery),
                    numbers(batch, it -> (long) it.link()),
                    numbers(batch, it -> it.caller() == Caller.MACHINE ? 1L : 0L),
                    numbers(batch, it -> it.caller() == Caller.PROXY ? 1L : 0L),
                    numbers(batch, Hit::age));
            return true;
        } catch (DatabaseFault fault) {
            batch.forEach(waiting::offer);
            return false;
        }
    }

    private static Long[] numbers(List<Hit> hits, Function<Hit, Long> number) {
        return hits.stream().map(number).toArray(Long[]::new);
    }
}
