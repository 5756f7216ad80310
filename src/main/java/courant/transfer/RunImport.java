package courant.transfer;

import courant.platform.sql.DatabaseFault;
import courant.platform.sql.Sql;
import courant.subscriber.Forgotten;
import courant.transfer.csv.Rows;
import courant.transfer.csv.Unreadable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Takes an import on, beside the request that brought it: first every row is read and checked, then they are merged. */
@ApplicationScoped
public class RunImport {
    private static final Logger LOG = Logger.getLogger(RunImport.class);
    private final DataSource database;
    private final Forgotten forgotten;
    private final ExecutorService threads;

    public RunImport(DataSource database, Forgotten forgotten, @VirtualThreads ExecutorService threads) {
        this.forgotten = forgotten;
        this.database = database;
        this.threads = threads;
    }

    /** Returns at once. Does nothing if somebody else works on it. */
    public void start(long id) {
        threads.execute(() -> Claim.take(database, id).ifPresent(this::run));
    }

    private void run(Claim claim) {
        try {
            if (!staged(claim)) stage(claim);
            new Merge(database, claim, forgotten).all();
        } catch (Unreadable fault) {
            fail(claim, String.valueOf(fault.getMessage()));
        } catch (Claim.Lost | DatabaseFault e) {
            LOG.warnf("Import %d stops here and is taken on again: %s", claim.id(), e.getMessage());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "Import %d failed", claim.id());
            fail(claim, "Something went wrong here, at no fault of the file. It is written in the log.");
        }
    }

    private boolean staged(Claim claim) {
        return Sql.one(
                        database,
                        "select staged from subscriber_import where id = ?",
                        row -> row.getBoolean(1),
                        claim.id())
                .orElse(false);
    }

    private void stage(Claim claim) throws IOException {
        var file = new ImportFile(database, claim.id());
        try (var rows = Rows.of(file::open)) {
            new Stage(database, claim).fill(rows);
        }
    }

    private void fail(Claim claim, String reason) {
        QuarkusTransaction.requiringNew().run(() -> {
            claim.beat();
            Sql.update(database, "delete from subscriber_import_row where import_id = ?", claim.id());
            new ImportFile(database, claim.id()).forget();
            Sql.update(
                    database,
                    "update subscriber_import set state = 'failed', reason = ?, finished_at = now() where id = ?",
                    reason,
                    claim.id());
        });
    }
}
