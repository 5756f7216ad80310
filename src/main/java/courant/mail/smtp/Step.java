package courant.mail.smtp;

import courant.mail.smtp.wire.Answer;
import courant.mail.smtp.wire.NotSmtp;

/** One command on a message's way, and what it may be answered. */
record Step(Phase phase, String command) {

    /** RFC 6531 section 3.4; its header has letters as they are (RFC 6532), so RFC 6152 has to be told too. */
    private static final String INTERNATIONAL = " BODY=8BITMIME SMTPUTF8";

    static Step reset() {
        return new Step(Phase.RSET, "RSET");
    }

    static Step mail(Envelope envelope) {
        var plain = "MAIL FROM:<" + envelope.from() + ">";
        return new Step(Phase.MAIL, envelope.isInternational() ? plain + INTERNATIONAL : plain);
    }

    static Step rcpt(Envelope envelope) {
        return new Step(Phase.RCPT, "RCPT TO:<" + envelope.to() + ">");
    }

    static Step data() {
        return new Step(Phase.DATA, "DATA");
    }

    /** RFC 3030 section 2: the last and only piece of a message. */
    static Step chunk(int octets) {
        return new Step(Phase.DOT, "BDAT " + octets + " LAST");
    }

    /** RFC 1870 section 6. */
    Step withSize(int octets) {
        return new Step(phase, command + " SIZE=" + octets);
    }

    /** True if the way goes on; a refusal ends it. */
    boolean isPassed(Answer answer) throws NotSmtp {
        if (answer.isRefusal()) {
            return false;
        }
        if (answer.asksForMore() != (phase == Phase.DATA)) {
            throw new NotSmtp("The relay answered " + answer.code() + " to " + phase.name() + ".");
        }
        return true;
    }
}
