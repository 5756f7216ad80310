package courant.subscriber.bulk;

import courant.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Takes on changes of many whose node was not heard for a minute, and forgets whom old ones changed. */
@ApplicationScoped
public class ResumeBulksJob {
    private final DataSource database;
    private final RunBulk bulks;

    public ResumeBulksJob(DataSource database, RunBulk bulks) {
        this.database = database;
        this.bulks = bulks;
    }

    /** Index: bulk_change_running. */
    @Scheduled(every = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void resume() {
        Sql.list(database, """
                        select id from bulk_change
                        where state = 'running' and node_beat_at < now() - interval '1 minute'
                        """, row -> row.getLong(1)).forEach(bulks::start);
    }

    /** After ninety days nobody takes back. */
    @Scheduled(every = "24h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void forget() {
        Sql.update(database, "delete from bulk_change where finished_at < now() - interval '90 days'");
    }
}
