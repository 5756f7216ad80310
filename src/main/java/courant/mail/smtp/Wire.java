package courant.mail.smtp;

import courant.mail.smtp.wire.Answer;
import courant.mail.smtp.wire.Batch;
import courant.mail.smtp.wire.Sockets;
import jakarta.mail.MessagingException;
import jakarta.mail.URLName;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * Angus's transport: it connects, encrypts and logs in; whatever comes back is read here, strictly and in time, and
 * messages are written in as few pieces as the relay allows.
 */
final class Wire extends SMTPTransport {
    private static final Duration GOODBYE = Duration.ofSeconds(2);
    private final Sockets sockets;
    private final Duration answerWithin;
    private final Duration verdictWithin;
    private Phase phase = Phase.CONNECT;
    private Offers offers = Offers.NONE;
    private @Nullable Answer last;

    Wire(Relay relay) {
        this(relay, new Sockets(relay.replyTimeout(), relay.writeTimeout()));
    }

    private Wire(Relay relay, Sockets sockets) {
        var nowhere = new URLName("smtp", null, -1, null, null, null);
        super(MailSession.of(relay, sockets), nowhere, "smtp", relay.encryptsFromFirstByte());
        this.sockets = sockets;
        this.answerWithin = relay.replyTimeout();
        this.verdictWithin = relay.verdictTimeout();
    }

    /** How far the opening has come. */
    Phase phase() {
        return phase;
    }

    Offers offers() {
        return offers;
    }

    Reply lastReply() {
        return last == null ? Reply.none("") : Reply.of(last);
    }

    void send(Batch batch) throws IOException {
        sockets.send(batch);
    }

    Answer answer() throws IOException {
        return sockets.answer(answerWithin);
    }

    /** On a whole message. */
    Answer verdict() throws IOException {
        return sockets.answer(verdictWithin);
    }

    Answer answer(Duration patience) throws IOException {
        return sockets.answer(patience.compareTo(answerWithin) < 0 ? patience : answerWithin);
    }

    /** Whether an answer can be had without waiting. */
    boolean hasAnswer() throws IOException {
        return sockets.hasAnswer();
    }

    boolean hasMore() throws IOException {
        return sockets.hasMore();
    }

    boolean isEncrypted() {
        return sockets.isEncrypted();
    }

    /** Hangs up without a word, where a word would be taken for a part of a message. */
    void cut() {
        try {
            sockets.cut();
        } catch (IOException _) {
            // it is gone either way
        }
    }

    /** QUIT; its answer is not waited for. */
    @Override
    public synchronized void close() throws MessagingException {
        sockets.hurry(GOODBYE);
        super.close();
    }

    @Override
    protected synchronized int readServerResponse() throws MessagingException {
        phase = phase == Phase.CONNECT ? Phase.GREETING : phase;
        last = null;
        try {
            last = answer();
            return last.code();
        } catch (IOException e) {
            throw new MessagingException(e.getMessage(), e);
        }
    }

    @Override
    public synchronized void issueCommand(String command, int expected) throws MessagingException {
        var code = simpleCommand(command);
        if (expected != -1 && code != expected) {
            throw new MessagingException(lastReply().toString());
        }
    }

    @Override
    protected synchronized boolean ehlo(String domain) throws MessagingException {
        phase = Phase.GREETING;
        offers = Offers.NONE;
        sendCommand("EHLO " + domain);
        var accepted = readServerResponse() == 250;
        offers = accepted ? Offers.read(getLastServerResponse()) : offers;
        phase = Phase.LOGIN;
        return accepted;
    }

    /** RFC 3207 section 6: what came in the clear must not be taken for what comes encrypted; Sockets begins anew. */
    @Override
    protected synchronized void startTLS() throws MessagingException {
        phase = Phase.TLS;
        super.startTLS();
    }

    @Override
    public synchronized String getLastServerResponse() {
        return Optional.ofNullable(last).map(Answer::lines).orElse("");
    }

    @Override
    public synchronized int getLastReturnCode() {
        return Optional.ofNullable(last).map(Answer::code).orElse(-1);
    }

    @Override
    public boolean supportsExtension(String keyword) {
        return offers.has(keyword);
    }

    @Override
    public @Nullable String getExtensionParameter(String keyword) {
        return offers.parameter(keyword).orElse(null);
    }

    @Override
    protected boolean supportsAuthentication(String mechanism) {
        return offers.hasLogin(mechanism);
    }
}
