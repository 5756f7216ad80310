package courant.mail.smtp;

import jakarta.mail.MessagingException;
import java.io.IOException;

/** One conversation with a relay, for one message after the other. For one thread at a time. */
public final class RelayConnection implements AutoCloseable {

    private final Wire wire;
    private boolean usable = true;
    private boolean needsReset;

    private RelayConnection(Wire wire) {
        this.wire = wire;
    }

    /**
     * Connects, encrypts and logs in.
     *
     * @throws RelayUnavailable saying whether trying again can help
     */
    public static RelayConnection open(Relay relay) throws RelayUnavailable {
        return new RelayConnection(Opening.of(relay));
    }

    /** Hands over one message, exactly these bytes, and waits for the answer. Throws nothing: every end is an outcome. */
    public Outcome send(Envelope envelope, byte[] message) {
        if (!usable) {
            throw new IllegalStateException("This connection has ended; open another.");
        }
        try {
            return conclude(transaction(envelope, message));
        } catch (MessagingException | IOException broken) {
            return broken(broken);
        }
    }

    /** False once the relay hung up, said goodbye or broke the protocol: open another connection. */
    public boolean usable() {
        return usable;
    }

    private Reply transaction(Envelope envelope, byte[] message) throws MessagingException, IOException {
        var ready = needsReset ? wire.rset() : null;
        if (ready != null && !ready.isPositive()) {
            return ready;
        }
        needsReset = true;
        var mail = wire.mail(envelope.from());
        if (!mail.isPositive()) {
            return mail;
        }
        var rcpt = wire.rcpt(envelope.to());
        return rcpt.isPositive() ? wire.content(message) : rcpt;
    }

    private Outcome conclude(Reply reply) {
        var outcome = Verdict.on(wire.phase(), reply);
        usable = !(outcome instanceof Outcome.Unsent || outcome instanceof Outcome.Uncertain);
        needsReset = !(outcome instanceof Outcome.Accepted);
        return outcome;
    }

    private Outcome broken(Exception broken) {
        usable = false;
        return Verdict.onSilence(wire.phase(), Reply.none(Diagnosis.cause(broken)));
    }

    /** Says QUIT without waiting for the answer. */
    @Override
    public void close() {
        usable = false;
        try {
            wire.close();
        } catch (MessagingException _) {
            // the relay had hung up already
        }
    }
}
