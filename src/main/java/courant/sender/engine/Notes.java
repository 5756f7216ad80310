package courant.sender.engine;

import courant.mail.smtp.Outcome;
import courant.sender.ledger.Claim;
import courant.sender.ledger.Desk;
import courant.sender.ledger.Mark;
import courant.sender.watch.OutcomeLog;
import courant.sender.watch.RelayMeters;
import java.util.Optional;
import org.jboss.logging.Logger;

/** What is said at once of each message that was handed over: counted, logged, and an acceptance put into the journal. */
final class Notes {
    private static final Logger LOG = Logger.getLogger(Notes.class);
    private final RelayMeters meters;
    private final Desk desk;
    private final Supply supply;
    private final Crew crew;

    Notes(RelayMeters meters, Desk desk, Supply supply, Crew crew) {
        this.meters = meters;
        this.desk = desk;
        this.supply = supply;
        this.crew = crew;
    }

    /** @param follower what was announced behind it */
    Mark of(Claim claim, Outcome outcome, Optional<Claim> follower) {
        meters.ended(outcome, claim.attempts() + 1);
        OutcomeLog.say(claim, outcome, crew.route().name());
        return ended(desk.note(Mark.of(claim, outcome, crew.route().name())), follower);
    }

    Mark lost(Claim claim, RuntimeException fault, Optional<Claim> follower) {
        LOG.errorf(fault, "%s: failed while it was handed over", claim);
        var mark = Mark.lost(
                claim,
                "Something failed here while it was handed over.",
                crew.route().name());
        return ended(mark, follower);
    }

    private Mark ended(Mark mark, Optional<Claim> follower) {
        supply.ended(crew, mark, follower);
        return mark;
    }
}
