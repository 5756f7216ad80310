package courant.post.revision;

import courant.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;

/**
 * Lets go of what the editor saved by itself a month ago, but for the last of each ten minutes; what somebody saved, restored
 * or lost stays for ever. May run on any number of nodes.
 */
@ApplicationScoped
class ThinRevisionsJob {
    private final DataSource database;

    ThinRevisionsJob(DataSource database) {
        this.database = database;
    }

    /** Looks at one week of a month ago, so that those which stay are not looked at for ever. Index: post_revision_old_autosaves. */
    @Scheduled(every = "1h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void thin() {
        Sql.update(database, """
                delete from post_revision r
                 where r.cause = 'auto'
                   and r.saved_at between now() - interval '37 days' and now() - interval '30 days'
                   and exists (select 1 from post_revision later
                                where later.post_id = r.post_id and later.id > r.id and later.cause = 'auto'
                                  and date_bin('10 minutes', later.saved_at, timestamptz 'epoch')
                                      = date_bin('10 minutes', r.saved_at, timestamptz 'epoch'))
                """);
    }
}
