package courant.transfer;

import courant.platform.sql.DatabaseFault;
import courant.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Takes on imports whose node was not heard for a minute: it was stopped or killed. */
@ApplicationScoped
public class ResumeImportsJob {
    private static final Logger LOG = Logger.getLogger(ResumeImportsJob.class);
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
        try {
            resumeLeft();
        } catch (DatabaseFault fault) {
            LOG.warnf("Imports that were left wait for the database: %s", fault.getMessage());
        }
    }

    private void resumeLeft() {
        Sql.list(database, """
                        select id from subscriber_import
                        where state = 'running' and node_beat_at < now() - interval '1 minute'
                        """, row -> row.getLong(1)).forEach(imports::start);
    }
}
