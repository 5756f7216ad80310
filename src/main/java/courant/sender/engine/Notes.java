package courant.sender.engine;

import courant.mail.smtp.Outcome;
import courant.sender.ledger.Claim;
import courant.sender.ledger.Desk;
import courant.sender.ledger.Mark;
import courant.sender.watch.OutcomeLog;
import courant.sender.watch.RelayMeters;
import org.jboss.logging.Logger;

/** What is said at once of each message that was handed over: counted, logged, and an acceptance put into the journal. */
final class Notes {
    private static final Logger LOG = Logger.getLogger(Notes.class);
    private final RelayMeters meters;
    private final Desk desk;
    private final String relay;

    Notes(RelayMeters meters, Desk desk, String relay) {
        this.meters = meters;
        this.desk = desk;
        this.relay = relay;
    }

    Mark of(Claim claim, Outcome outcome) {
        meters.ended(outcome, claim.attempts() + 1);
        OutcomeLog.say(claim, outcome, relay);
        return desk.note(Mark.of(claim, outcome, relay));
    }

    Mark lost(Claim claim, RuntimeException fault) {
        LOG.errorf(fault, "%s: failed while it was handed over", claim);
        return Mark.lost(claim, "Something failed here while it was handed over.", relay);
    }
}
