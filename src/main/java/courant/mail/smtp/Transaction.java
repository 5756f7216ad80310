package courant.mail.smtp;

import courant.mail.smtp.wire.Answer;
import courant.mail.smtp.wire.Batch;
import courant.mail.smtp.wire.NotSmtp;
import java.io.IOException;
import java.util.List;

/** One message's way to the relay up to its content; knows at each moment how far it has come. */
final class Transaction {
    private final Envelope envelope;
    private final List<Step> steps;
    private final boolean riding;
    private Phase phase;
    private boolean connectionOver;

    private Transaction(Envelope envelope, List<Step> steps, boolean riding) {
        this.envelope = envelope;
        this.steps = steps;
        this.riding = riding;
        this.phase = steps.getFirst().phase();
    }

    static Transaction begin(Envelope envelope, boolean withReset) {
        var steps = List.of(Step.reset(), Step.mail(envelope), Step.rcpt(envelope), Step.data());
        return new Transaction(envelope, steps.subList(withReset ? 0 : 1, steps.size()), false);
    }

    /**
     * Goes behind the final dot of the message before it, RFC 2920 section 3.1: "The actual transfer of message content is
     * explicitly allowed to be the first 'command' in a group."
     */
    static Transaction riding(Envelope envelope) {
        return new Transaction(envelope, begin(envelope, false).steps, true);
    }

    boolean isFor(Envelope other) {
        return envelope.equals(other);
    }

    boolean isRiding() {
        return riding;
    }

    Phase phase() {
        return phase;
    }

    void is(Phase now) {
        phase = now;
    }

    /** True if the relay hung up after it had answered all that matters here. */
    boolean isConnectionOver() {
        return connectionOver;
    }

    /** Each command after the one before was answered; the answer that decides. */
    Answer ask(Wire wire, Batch batch) throws IOException {
        return walk(step -> {
            wire.send(batch.command(step.command()));
            return wire.answer();
        });
    }

    /** All commands as one group; DATA comes last (RFC 2920 section 3.1). */
    void addTo(Batch batch) {
        steps.forEach(step -> batch.command(step.command()));
    }

    /** The answer to the group that decides; the others are read too, RFC 2920 section 3.1: "MUST check ALL statuses". */
    Answer hear(Wire wire, Batch batch, Pipelining pipelining) throws IOException {
        try {
            var decides = walk(_ -> wire.answer(pipelining.patience(riding)));
            if (decides.asksForMore() && pipelining.hasMore(riding, wire)) {
                throw new NotSmtp("The relay answered more than it was asked.");
            }
            pipelining.checkRefusal(riding, decides);
            connectionOver = decides.isGoodbye() || decides.isRefusal() && !readsOut(wire, batch, pipelining);
            if (!connectionOver) {
                pipelining.worked(riding);
            }
            return decides;
        } catch (IOException broken) {
            pipelining.failed(riding, broken);
            throw broken;
        }
    }

    private Answer walk(Asking asking) throws IOException {
        for (var step : steps) {
            phase = step.phase();
            var answer = asking.answer(step);
            if (!step.isPassed(answer) || phase == Phase.DATA) {
                return answer;
            }
        }
        throw new IllegalStateException("The last step is DATA.");
    }

    private interface Asking {
        Answer answer(Step step) throws IOException;
    }

    /** What follows a refusal changes nothing for this message. False if the connection ends there. */
    private boolean readsOut(Wire wire, Batch batch, Pipelining pipelining) {
        try {
            for (var step : rest()) {
                if (!goesOn(wire, batch, step, wire.answer(Pipelining.AT_FIRST))) {
                    return false;
                }
            }
            return true;
        } catch (IOException gone) {
            pipelining.fellShort(riding, gone);
            return false;
        }
    }

    private List<Step> rest() {
        var reached = steps.stream().map(Step::phase).toList().indexOf(phase);
        return steps.subList(reached + 1, steps.size());
    }

    /**
     * RFC 2920 section 3.1: "If the DATA command was properly rejected the client SMTP can just issue RSET, but if the DATA
     * command was accepted the client SMTP should send a single dot." Never where a recipient stands: the dot alone would be
     * a message to them.
     */
    private static boolean goesOn(Wire wire, Batch batch, Step step, Answer answer) throws IOException {
        if (answer.isGoodbye() || step.phase() == Phase.RCPT && answer.isPositive()) {
            return false;
        }
        if (step.phase() == Phase.DATA && answer.asksForMore()) {
            wire.send(batch.dot());
            return !wire.answer().isGoodbye();
        }
        return true;
    }
}
