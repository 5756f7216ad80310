package courant.mailing.progress;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.mailing.DeliveryState;
import courant.mailing.Mailing;
import courant.mailing.MailingState;
import courant.mailing.preflight.LastLook;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** An author's commands to a mailing. Each may be given again; who gave it is kept, and said in the log. */
@ApplicationScoped
public class Steering {
    private static final Logger LOG = Logger.getLogger(Steering.class);
    private final Retry retry;
    private final Audit audit;
    private final CurrentAccount current;
    private final LastLook lastLook;
    private final DataSource database;

    public Steering(Retry retry, Audit audit, CurrentAccount current, LastLook lastLook, DataSource database) {
        this.retry = retry;
        this.lastLook = lastLook;
        this.audit = audit;
        this.current = current;
        this.database = database;
    }

    @Transactional
    public void pause(long id) {
        step(id, "pause mailing", Mailing::pause);
    }

    /** Goes on after a pause; one that is held goes out now, in spite of what its preflight found when it was to start. */
    @Transactional
    public void resume(long id) {
        step(id, "resume mailing", it -> {
            if (it.state == MailingState.HELD && it.startedAt == null) lastLook.override(it);
            it.resume(now());
        });
    }

    @Transactional
    public void cancel(long id) {
        step(id, "cancel mailing", it -> it.cancel(now()));
    }

    /**
     * How many are sent again; asked twice, none the second time.
     *
     * @param of rejected or uncertain
     * @param delivery the one that is meant; null: all of them
     */
    @Transactional
    public int retry(long id, DeliveryState of, @Nullable Long delivery) {
        var again = retry.of(id, of, delivery);
        audit.write("retry deliveries", "mailing " + id, Map.of("of", of.word(), "count", again));
        if (again > 0) LOG.infof("Mailing %d: %d that were %s are sent again, by %s", id, again, of.word(), who());
        return again;
    }

    /** What is uncertain is taken as accepted: how many. */
    @Transactional
    public int countAsSent(long id, @Nullable Long delivery) {
        var counted = retry.countAsSent(id, delivery);
        audit.write("count deliveries as sent", "mailing " + id, Map.of("count", counted));
        if (counted > 0) LOG.infof("Mailing %d: %d that were uncertain count as sent, by %s", id, counted, who());
        return counted;
    }

    private void step(long id, String deed, Consumer<Mailing> step) {
        var mailing = Mailing.toChange(id);
        var before = mailing.state;
        step.accept(mailing);
        audit.write(deed, "mailing " + id, Map.of());
        Mailing.flush();
        if (mailing.state != before)
            LOG.infof("Mailing %d was %s and is %s now, by %s", id, before.word(), mailing.state.word(), who());
    }

    /** Of the clock that starts mailings: this machine's may be wrong, and what goes out now must not wait for it. */
    private Instant now() {
        return Sql.one(database, "select now()", row -> row.getObject(1, OffsetDateTime.class))
                .orElseThrow()
                .toInstant();
    }

    private String who() {
        return current.id().map(it -> "account " + it).orElse("nobody");
    }
}
