package courant.mail.smtp;

import courant.mail.smtp.wire.Answer;
import courant.mail.smtp.wire.Batch;
import courant.mail.smtp.wire.NotSmtp;
import courant.mail.smtp.wire.WholeLines;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One conversation with a relay, for one message after the other: in groups of commands where the relay offers PIPELINING
 * (RFC 2920), else command by command; or for several at once, where {@link #hasWindow}. For one thread at a time.
 */
public final class RelayConnection implements AutoCloseable {

    private final Wire wire;
    private final String relay;
    private final Pipelining pipelining;
    private final Optional<Window> window;
    private final Batch batch = new Batch();
    private @Nullable Transaction announced;
    private boolean usable = true;
    private boolean needsReset;

    private RelayConnection(Wire wire, Relay relay) {
        this.wire = wire;
        this.relay = relay.name();
        this.pipelining = Pipelining.of(relay);
        this.window = Window.of(wire, relay);
    }

    /**
     * Connects, encrypts and logs in.
     *
     * @throws RelayUnavailable saying whether trying again can help
     */
    public static RelayConnection open(Relay relay) throws RelayUnavailable {
        return new RelayConnection(Opening.of(relay), relay);
    }

    /** Hands over one message, exactly these bytes, and waits for the answer. Throws nothing: every end is an outcome. */
    public Outcome send(Envelope envelope, byte[] message) {
        return send(envelope, message, Optional.empty());
    }

    /**
     * The same, and where the relay allows it the envelope of the {@code next} message goes right behind this one, which
     * saves a round trip. Nothing of the next message itself is sent: call this method with it, or {@link #withdraw}.
     */
    public Outcome send(Envelope envelope, byte[] message, Optional<Envelope> next) {
        if (!usable || announced != null && !announced.isFor(envelope)) {
            throw new IllegalStateException("This connection cannot take this message; open another.");
        }
        var transaction = Optional.ofNullable(announced).orElseGet(() -> Transaction.begin(envelope, needsReset));
        var refusal = refusal(envelope, message);
        return refusal.isPresent() ? refuse(refusal.get()) : send(transaction, message, next);
    }

    /** Whether this connection takes several messages at once: then {@link #submit} and {@link #hear} instead of sending. */
    public boolean hasWindow() {
        return window.isPresent();
    }

    /** How many more messages may be submitted now. */
    public int room() {
        return window.map(Window::room).orElse(0);
    }

    /** Puts one message on its way, without waiting for an answer. Throws nothing: every end is an outcome. */
    public void submit(Envelope envelope, byte[] message) {
        var octets = WholeLines.of(message);
        var refusal = refusal(envelope, octets);
        refusal.ifPresent(open()::refuse);
        if (refusal.isEmpty()) open().submit(envelope, octets);
    }

    /**
     * What became of messages that were submitted, in their order: waits for the oldest and takes with it all whose answers
     * are there already. Those that are left are still on their way, also where this connection is not usable any more.
     */
    public List<Outcome> hear() {
        return open().hear();
    }

    private Window open() {
        return window.orElseThrow(() -> new IllegalStateException("This connection takes one message at a time."));
    }

    /** Takes back what was announced. The relay waits for that message already, so the connection ends. */
    public void withdraw() {
        if (announced != null) {
            usable = false;
            wire.cut();
        }
    }

    public boolean isEncrypted() {
        return wire.isEncrypted();
    }

    /** False once the relay hung up, said goodbye or broke the protocol: open another connection. */
    public boolean usable() {
        return usable && window.map(Window::isUsable).orElse(true);
    }

    /** What the relay has said it cannot take is not even offered to it. */
    private Optional<Answer> refusal(Envelope envelope, byte[] message) {
        return carries(envelope) ? tooBig(message) : Optional.of(inOtherLetters());
    }

    private boolean carries(Envelope envelope) {
        return !envelope.isInternational() || wire.offers().carriesAllLetters();
    }

    /** RFC 6531 section 3.5. */
    private Answer inOtherLetters() {
        var sentence = "553 5.6.7 The relay %s cannot carry addresses with letters outside of ASCII (SMTPUTF8).";
        return new Answer(553, sentence.formatted(relay));
    }

    /** RFC 1870 section 6.1: what is over the fixed limit would get this answer. */
    private Optional<Answer> tooBig(byte[] message) {
        var limit = wire.offers().size().orElse(Long.MAX_VALUE);
        if (message.length <= limit) return Optional.empty();
        var sentence = "552 5.3.4 The message has %d octets, and the relay takes %d at most.";
        return Optional.of(new Answer(552, sentence.formatted(message.length, limit)));
    }

    private Outcome refuse(Answer answer) {
        withdraw();
        return Verdict.on(Phase.MAIL, Reply.of(answer));
    }

    private Outcome send(Transaction transaction, byte[] message, Optional<Envelope> next) {
        try {
            var answer = begin(transaction);
            return answer.asksForMore() ? content(transaction, message, next) : conclude(transaction, answer);
        } catch (IOException broken) {
            return broken(transaction, broken);
        }
    }

    private Answer begin(Transaction transaction) throws IOException {
        needsReset = true;
        if (announced == null && !pipelines()) {
            return transaction.ask(wire, batch);
        }
        if (announced == null) {
            transaction.addTo(batch);
            wire.send(batch);
        }
        announced = null;
        return transaction.hear(wire, batch, pipelining);
    }

    /** A write that fails has not handed over its last octet; only where something follows the dot may the dot be gone. */
    private Outcome content(Transaction transaction, byte[] message, Optional<Envelope> next) throws IOException {
        var following = next.filter(it -> pipelines() && carries(it)).map(Transaction::riding);
        batch.message(message);
        following.ifPresent(it -> it.addTo(batch));
        transaction.is(following.isPresent() ? Phase.DOT : Phase.BODY);
        wire.send(batch);
        transaction.is(Phase.DOT);
        announced = following.orElse(null);
        return conclude(transaction, answerToDot());
    }

    private Answer answerToDot() throws IOException {
        try {
            var answer = wire.verdict();
            if (answer.asksForMore()) {
                throw new NotSmtp("The relay answered " + answer.code() + " to a whole message.");
            }
            return answer;
        } catch (IOException broken) {
            if (announced != null) {
                pipelining.failed(true, broken);
            }
            throw broken;
        }
    }

    private boolean pipelines() {
        return wire.offers().has("PIPELINING") && pipelining.isTrusted();
    }

    private Outcome conclude(Transaction transaction, Answer answer) {
        var outcome = Verdict.on(transaction.phase(), Reply.of(answer));
        usable = !(outcome instanceof Outcome.Unsent || transaction.isConnectionOver());
        needsReset = !(outcome instanceof Outcome.Accepted);
        return outcome;
    }

    private Outcome broken(Transaction transaction, Exception broken) {
        usable = false;
        return Verdict.onSilence(transaction.phase(), Reply.none(Diagnosis.cause(broken)));
    }

    /** Says QUIT without waiting for the answer; where the relay waits for a message, or for nothing, hangs up. */
    @Override
    public void close() {
        if (!usable() || announced != null || isAwaited()) {
            wire.cut();
        } else {
            quit();
        }
        usable = false;
    }

    private boolean isAwaited() {
        return window.isPresent() && !window.get().isEmpty();
    }

    private void quit() {
        try {
            wire.close();
        } catch (MessagingException _) {
            // the relay had hung up already
        }
    }
}
