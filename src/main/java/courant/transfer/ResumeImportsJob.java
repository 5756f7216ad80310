package courant.transfer;

import courant.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Takes on imports whose node was not heard for a minute: it was stopped or killed. */
@ApplicationScoped
public class ResumeImportsJob {
    private final DataSource database;
    private final RunImport imports;

    public ResumeImportsJob(DataSource database, RunImport imports) {
        this.database = database;
        this.imports = imports;
    }

    /** Index: subscriber_import_running. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    public void resume() {
        Sql.list(database, """
                        select id from subscriber_import
                        where state = 'running' and node_beat_at < now() - interval '1 minute'
                        """, row -> row.getLong(1)).forEach(imports::start);
    }
}
