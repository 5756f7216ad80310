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
import org.jspecify.annotations.Nullable;

/** Sends exactly what was rejected, or exactly what is uncertain, once more. */
@ApplicationScoped
public class Retry {
    // By delivery_troubled. Two days begin anew; that an answer never came is not forgotten.
    private static final String AGAIN = """
            update delivery set state = 'queued', due_at = now(), first_at = null, changed_at = now()
            where mailing_id = ? and troubled and state = ? and (?::bigint is null or id = ?)
            """;

    // By delivery_troubled. One that is to be repeated by itself is not repeated then.
    private static final String COUNT_AS_SENT = """
            update delivery set state = 'accepted', due_at = null, changed_at = now(),
                reply = 'No answer came; counted as sent by its author.'
            where mailing_id = ? and troubled and state = 'uncertain' and (?::bigint is null or id = ?)
            """;

    private final DataSource database;

    public Retry(DataSource database) {
        this.database = database;
    }

    /**
     * How many are sent again; asked twice, none the second time.
     *
     * @param of rejected or uncertain
     * @param delivery the one that is meant; null: all of them
     */
    @Transactional
    public int of(long mailingId, DeliveryState of, @Nullable Long delivery) {
        if (of != DeliveryState.REJECTED && of != DeliveryState.UNCERTAIN) {
            throw new BadInput("of", "Only what was \"rejected\" or is \"uncertain\" can be sent again.");
        }
        var mailing = Mailing.toChange(mailingId);
        refuseUnlessBegun(mailing);
        var again = Sql.update(database, AGAIN, mailingId, of.word(), delivery, delivery);
        if (again > 0) mailing.reopen();
        return again;
    }

    /** What is uncertain is taken as accepted: how many. */
    @Transactional
    public int countAsSent(long mailingId, @Nullable Long delivery) {
        Mailing.toChange(mailingId);
        return Sql.update(database, COUNT_AS_SENT, mailingId, delivery, delivery);
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
