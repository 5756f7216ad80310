package courant.sender.watch;

import courant.mail.smtp.Outcome;
import courant.platform.log.Terse;
import org.jboss.logging.Logger;
import org.jboss.logging.Logger.Level;

/** Says how deliveries ended: each that was not accepted, unless a relay answers many alike; accepted ones for debugging. */
public final class OutcomeLog {
    private static final Logger LOG = Logger.getLogger(OutcomeLog.class);

    private OutcomeLog() {}

    private record Kind(String relay, String outcome, int code) {}

    /** @param delivery names mailing and delivery, never the reader */
    public static void say(Object delivery, Outcome outcome, String relay) {
        if (outcome instanceof Outcome.Accepted) {
            if (LOG.isDebugEnabled()) LOG.debug(line(delivery, outcome, relay));
            return;
        }
        var kind = new Kind(relay, Outcomes.word(outcome), outcome.reply().code());
        Terse.LOG.say(LOG, level(outcome), kind, () -> line(delivery, outcome, relay));
    }

    private static Level level(Outcome outcome) {
        return outcome instanceof Outcome.Uncertain ? Level.WARN : Level.INFO;
    }

    private static String line(Object delivery, Outcome outcome, String relay) {
        return delivery + ": " + Outcomes.word(outcome) + " by " + relay + ": " + Discreet.without(outcome.reply());
    }
}
