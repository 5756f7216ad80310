package courant.insight.counting;

import courant.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;

/** Adds up opens and clicks, and forgets after thirty days who they were of. */
@ApplicationScoped
public class CountingJobs {
    private final Judging judging;
    private final DataSource database;

    public CountingJobs(Judging judging, DataSource database) {
        this.judging = judging;
        this.database = database;
    }

    @Scheduled(every = "5s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void judge() {
        judging.judge();
    }

    /** The sums stay. Without key and marks nobody can say any more who they are made of, nor count somebody again as new. */
    @Scheduled(every = "1h", delayed = "4m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    @Transactional
    public void forget() {
        Sql.update(database, """
                with old as (
                    update counted_mailing set key = null where key is not null and since < now() - interval '30 days'
                    returning mailing_id)
                delete from mark where mailing_id in (select mailing_id from old)
                """);
    }
}
