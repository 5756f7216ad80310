package courant.mail.smtp;

import courant.mail.smtp.wire.Answer;
import courant.mail.smtp.wire.Batch;
import courant.mail.smtp.wire.NotSmtp;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Several messages on their way at once over one connection, by BDAT (RFC 3030) in groups (RFC 2920), and concluded in the
 * order in which they were submitted. The first goes alone and shows whether the relay can do what it offers.
 */
final class Window {
    private static final long IDLE = Duration.ofSeconds(1).toNanos();
    private final Wire wire;
    private final Chunking chunking;
    private final int size;
    private final Batch batch = new Batch();
    private final Queue<Parcel> flying = new ArrayDeque<>();
    private boolean tried;
    private boolean stopped;
    private boolean goodbye;
    private long quietSince = System.nanoTime();
    private @Nullable IOException unwritten;
    private @Nullable IOException unheard;

    private Window(Wire wire, Chunking chunking, int size) {
        this.wire = wire;
        this.chunking = chunking;
        this.size = size;
    }

    /** Where the relay offers all that it takes and its settings allow more than one message. */
    static Optional<Window> of(Wire wire, Relay relay) {
        var chunking = Chunking.of(relay);
        var offered = wire.offers().has("PIPELINING") && wire.offers().has("CHUNKING");
        var trusted = Pipelining.of(relay).isTrusted() && chunking.isTrusted();
        return relay.window() > 1 && offered && trusted
                ? Optional.of(new Window(wire, chunking, relay.window()))
                : Optional.empty();
    }

    boolean isUsable() {
        return !stopped && chunking.isTrusted();
    }

    boolean isEmpty() {
        return flying.isEmpty();
    }

    /** How many more may be submitted now. */
    int room() {
        return isUsable() ? (tried ? size : 1) - flying.size() : 0;
    }

    /** What is not even offered is concluded like the others, in its turn. */
    void refuse(Answer answer) {
        flying.add(Parcel.refused(answer));
    }

    /** @param octets in whole lines; if they cannot be written, that is concluded in its turn */
    void submit(Envelope envelope, byte[] octets) {
        if (stopped && unwritten == null) throw new IllegalStateException("This connection takes nothing more.");
        if (flying.isEmpty() && !stopped) checkSilence();
        var parcel = Parcel.of(envelope, octets, wire.offers().has("SIZE"));
        if (!stopped) write(parcel);
        flying.add(parcel);
    }

    /**
     * What comes while nothing is on its way was not asked for. A relay may have hung up meanwhile, and the octets that found
     * nobody would be in doubt for nothing: so after a pause it is asked first.
     */
    private void checkSilence() {
        try {
            if (wire.hasMore()) hearUnasked(wire.answer());
            if (System.nanoTime() - quietSince > IDLE) reset();
        } catch (IOException broken) {
            endsWriting(broken);
        }
    }

    private void reset() throws IOException {
        wire.send(batch.command(Step.reset().command()));
        var answer = wire.answer();
        if (answer.isRefusal()) hearUnasked(answer);
    }

    private void hearUnasked(Answer answer) throws IOException {
        goodbye = answer.isGoodbye();
        if (answer.isRefusal()) throw new EOFException("The relay takes nothing more: " + Reply.of(answer));
        throw new NotSmtp("The relay answered what it was not asked: " + Reply.of(answer));
    }

    /** A write that fails has not handed over its last octet. */
    private void write(Parcel parcel) {
        try {
            parcel.addTo(batch);
            wire.send(batch);
            parcel.wasWritten();
        } catch (IOException broken) {
            endsWriting(broken);
        }
    }

    private void endsWriting(IOException how) {
        unwritten = how;
        ends(how);
    }

    private void ends(IOException how) {
        stopped = true;
        if (!goodbye) chunking.failed(how);
    }

    /** Waits for one to be concluded, and takes with it all whose answers are there already. */
    List<Outcome> hear() {
        var outcomes = new ArrayList<Outcome>(flying.size());
        hear(flying.element(), true);
        do outcomes.add(conclude(flying.remove()));
        while (!flying.isEmpty() && hear(flying.element(), false));
        quietSince = flying.isEmpty() ? System.nanoTime() : quietSince;
        return outcomes;
    }

    /** True if nothing more is to be heard of it. */
    private boolean hear(Parcel parcel, boolean waits) {
        try {
            while (isOpen(parcel)) {
                if (!waits && !wire.hasAnswer()) return false;
                hear(parcel, answer(parcel));
            }
        } catch (IOException broken) {
            endsHearing(broken);
        }
        return true;
    }

    private Answer answer(Parcel parcel) throws IOException {
        if (goodbye) return wire.answer(Pipelining.AT_FIRST);
        return parcel.awaitsVerdict() ? wire.verdict() : wire.answer(chunking.patience());
    }

    private void hear(Parcel parcel, Answer answer) throws IOException {
        goodbye |= answer.isGoodbye();
        stopped |= goodbye;
        parcel.hear(answer);
    }

    private boolean isOpen(Parcel parcel) {
        return unheard == null && parcel.isWritten() && !parcel.isAnswered();
    }

    private void endsHearing(IOException how) {
        unheard = how;
        ends(how);
    }

    private Outcome conclude(Parcel parcel) {
        if (parcel.isWritten() && unheard == null) learn(parcel);
        var how = parcel.isWritten() ? unheard : unwritten;
        if (how == null) return parcel.outcome();
        var afterGoodbye = goodbye && !(how instanceof NotSmtp || how instanceof SocketTimeoutException);
        return parcel.outcome(Reply.none(Diagnosis.cause(how)), afterGoodbye);
    }

    private void learn(Parcel parcel) {
        try {
            parcel.checkAgreement();
            if (!tried && wire.hasMore()) throw new NotSmtp("The relay answered more than it was asked.");
        } catch (IOException broken) {
            endsHearing(broken);
            return;
        }
        if (parcel.isLostAmongCommands())
            ends(new NotSmtp("It lost its way: " + parcel.outcome().reply()));
        else if (parcel.wasJudged()) works();
    }

    private void works() {
        tried = true;
        chunking.worked();
    }
}
