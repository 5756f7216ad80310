package courant.mail.smtp;

import courant.mail.smtp.Outcome.Accepted;
import courant.mail.smtp.Outcome.Deferred;
import courant.mail.smtp.Outcome.Rejected;
import courant.mail.smtp.Outcome.Uncertain;
import courant.mail.smtp.Outcome.Unsent;

/** What a reply, or none, says about a message at each phase. */
final class Verdict {

    private Verdict() {}

    static Outcome on(Phase phase, Reply reply) {
        if (phase == Phase.DOT && reply.isPositive()) {
            return new Accepted(phase, reply);
        }
        if (reply.isGoodbye() || phase == Phase.RSET) {
            return new Unsent(phase, reply);
        }
        if (reply.isTransient()) {
            return new Deferred(phase, reply, aboutUs(phase, reply));
        }
        return reply.isPermanent() ? new Rejected(phase, reply, Refusal.of(phase, reply)) : onSilence(phase, reply);
    }

    /** The connection broke, a timeout ran out, or what came back was no reply to this. */
    static Outcome onSilence(Phase phase, Reply instead) {
        return phase == Phase.DOT ? new Uncertain(phase, instead) : new Unsent(phase, instead);
    }

    private static boolean aboutUs(Phase phase, Reply reply) {
        return phase == Phase.MAIL && !Refusal.isAboutLetters(reply)
                || reply.subject().startsWith("7.");
    }
}
