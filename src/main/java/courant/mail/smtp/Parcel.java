package courant.mail.smtp;

import courant.mail.smtp.wire.Answer;
import courant.mail.smtp.wire.Batch;
import courant.mail.smtp.wire.NotSmtp;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One message of a window: its commands and its octets go together, its answers come one after the other. */
final class Parcel {
    private final List<Step> steps;
    private final byte[] octets;
    private int heard;
    private boolean written;
    private boolean recipientStands;
    private @Nullable Answer last;
    private @Nullable Answer refusal;
    private Phase refusedAt = Phase.MAIL;

    private Parcel(List<Step> steps, byte[] octets) {
        this.steps = steps;
        this.octets = octets;
    }

    /**
     * Begins with RSET, so that nothing of the message before it, whatever became of that, can touch this one.
     *
     * @param octets in whole lines
     */
    static Parcel of(Envelope envelope, byte[] octets, boolean withSize) {
        var mail = Step.mail(envelope);
        var steps = List.of(
                Step.reset(),
                withSize ? mail.withSize(octets.length) : mail,
                Step.rcpt(envelope),
                Step.chunk(octets.length));
        return new Parcel(steps, octets);
    }

    /** One that is not offered to the relay, since its answer is known. */
    static Parcel refused(Answer answer) {
        var parcel = new Parcel(List.of(), new byte[0]);
        parcel.refusal = answer;
        return parcel;
    }

    void addTo(Batch batch) {
        steps.forEach(step -> batch.command(step.command()));
        batch.octets(octets);
    }

    /** Its last octet is on its way: from here on silence means nothing. */
    void wasWritten() {
        written = true;
    }

    boolean isWritten() {
        return written;
    }

    /** The answer to its next command; whatever follows a refusal is read and decides nothing. */
    void hear(Answer answer) throws NotSmtp {
        var step = steps.get(heard);
        if (answer.asksForMore()) {
            throw new NotSmtp("The relay answered " + answer.code() + " to "
                    + step.phase().name() + ".");
        }
        heard++;
        last = answer;
        recipientStands |= step.phase() == Phase.RCPT && answer.isPositive();
        if (answer.isRefusal() && refusal == null) {
            refusal = answer;
            refusedAt = step.phase();
        }
    }

    boolean isAnswered() {
        return heard == steps.size();
    }

    /** True while the answer to come is the one that takes a relay's thought. */
    boolean awaitsVerdict() {
        return heard == steps.size() - 1;
    }

    /** True if the octets were what was answered. */
    boolean wasJudged() {
        return isAnswered() && (refusal == null || refusedAt == Phase.DOT);
    }

    boolean isLostAmongCommands() {
        return refusal != null && Chunking.isAboutCommands(refusedAt, refusal);
    }

    /** RFC 3030 section 2: after a refusal BDAT fails too. Whoever takes the message all the same has lost count. */
    void checkAgreement() throws NotSmtp {
        if (refusal != null && recipientStands && last != null && last.isPositive()) {
            refusal = null;
            throw new NotSmtp("The relay refused a message and then took it.");
        }
    }

    /** All was answered. */
    Outcome outcome() {
        var decides = refusal == null ? last : refusal;
        if (decides == null) throw new IllegalStateException("Nothing was answered yet.");
        var reply = Reply.of(decides);
        return isLostAmongCommands()
                ? new Outcome.Unsent(refusedAt, reply)
                : Verdict.on(refusal == null ? Phase.DOT : refusedAt, reply);
    }

    /**
     * Nothing more will be heard; a refusal that was heard is one. After a goodbye (421) and the end of the connection what
     * came behind was not read: RFC 5321 section 3.8 has the relay close the channel with it, and it answers in order.
     */
    Outcome outcome(Reply instead, boolean afterGoodbye) {
        if (refusal != null) return outcome();
        var unread = !written || afterGoodbye;
        return unread ? new Outcome.Unsent(Phase.MAIL, instead) : Verdict.onSilence(Phase.DOT, instead);
    }
}
