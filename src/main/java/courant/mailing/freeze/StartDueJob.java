package courant.mailing.freeze;

import courant.mailing.preflight.Stopped;
import courant.platform.log.Trouble;
import courant.platform.sql.DatabaseFault;
import courant.platform.sql.Sql;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Starts each mailing whose time has come, once, whatever number of nodes look; by the database's clock. */
@ApplicationScoped
public class StartDueJob {
    private static final Logger LOG = Logger.getLogger(StartDueJob.class);

    // By mailing_due.
    private static final String HOLD_MISSED = """
            update mailing set state = 'held', reason =
                'It was due more than 24 hours ago and was not sent. Send it now, choose another time, or cancel it.'
            where state = 'scheduled' and due_at < now() - interval '24 hours'
            """;
    private static final String TAKE_DUE =
            "update mailing set state = 'preparing' where state = 'scheduled' and due_at <= now()";

    private final DataSource database;
    private final Freeze freeze;
    private final Set<Long> starting = ConcurrentHashMap.newKeySet();

    public StartDueJob(DataSource database, Freeze freeze) {
        this.database = database;
        this.freeze = freeze;
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        Sql.update(database, HOLD_MISSED);
        Sql.update(database, TAKE_DUE);
        preparing().stream().filter(starting::add).forEach(this::startApart);
    }

    /** A large one takes seconds; the next that is due must not wait for it. */
    private void startApart(long mailing) {
        Thread.ofVirtual().name("mailing-" + mailing).start(() -> {
            try {
                start(mailing);
            } finally {
                starting.remove(mailing);
            }
        });
    }

    private void start(long mailing) {
        try {
            freeze.start(mailing);
        } catch (NotReady fault) {
            LOG.warnf("Mailing %d does not start: %s", mailing, fault.getMessage());
            end(mailing, "failed", String.valueOf(fault.getMessage()));
        } catch (Stopped stopped) {
            LOG.warnf("Mailing %d is held: %s", mailing, stopped.getMessage());
            end(mailing, "held", stopped.getMessage() + " Mend it, or send it in spite of that.");
        } catch (RuntimeException fault) {
            Trouble.say(LOG, fault, "Mailing " + mailing + " is prepared later");
        }
    }

    private void end(long mailing, String state, String why) {
        try {
            Sql.update(database, """
                    update mailing set state = ?, reason = ?, finished_at = case when ? = 'failed' then now() end
                    where id = ? and state = 'preparing'
                    """, state, why, state, mailing);
        } catch (DatabaseFault fault) {
            LOG.warnf("Mailing %d is tried again: %s", mailing, fault.getMessage());
        }
    }

    private List<Long> preparing() {
        return Sql.list(
                database,
                "select id from mailing where state = 'preparing' and finished_at is null order by id",
                row -> row.getLong(1));
    }
}
