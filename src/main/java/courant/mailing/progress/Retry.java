package courant.mailing.progress;

import courant.mailing.DeliveryState;
import courant.mailing.Mailing;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import javax.sql.DataSource;

/** Sends exactly what was rejected, or exactly what is uncertain, once more. */
@ApplicationScoped
public class Retry {
    // By delivery_troubled. Two days begin anew; that an answer never came is not forgotten.
    private static final String AGAIN = """
            update delivery set state = 'queued', due_at = now(), first_at = null, changed_at = now()
            where mailing_id = ? and troubled and state = ?
            """;

    private final DataSource database;

    public Retry(DataSource database) {
        this.database = database;
    }

    /**
     * How many are sent again; asked twice, none the second time.
     *
     * @param of rejected or uncertain
     */
    @Transactional
    public int of(long mailingId, DeliveryState of) {
        if (of != DeliveryState.REJECTED && of != DeliveryState.UNCERTAIN) {
            throw new BadInput("of", "Only what was \"rejected\" or is \"uncertain\" can be sent again.");
        }
        var mailing = Mailing.toChange(mailingId);
        refuseUnlessBegun(mailing);
        var again = Sql.update(database, AGAIN, mailingId, of.word());
        if (again > 0) mailing.reopen();
        return again;
    }

    private static void refuseUnlessBegun(Mailing mailing) {
        switch (mailing.state) {
            case SENDING, PAUSED -> {}
            case SENT -> refuseIfOtherLives(Mailing.liveOf(mailing.postId));
            case SCHEDULED, PREPARING, HELD, CANCELLED, FAILED ->
                throw Refused.conflict("This mailing is " + mailing.state.word() + ": there is nothing to send again.");
        }
    }

    private static void refuseIfOtherLives(Optional<Mailing> other) {
        other.ifPresent(it -> {
            throw Refused.conflict("Another mailing of this post is " + it.state.word() + "; let it end first.");
        });
    }
}
