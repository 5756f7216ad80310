package courant.mail.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Angus's transport, spoken to command by command, so that it is known at each moment how far a conversation has come.
 * Prepared bytes pass through it as they are, with dots stuffed (RFC 5321 section 4.5.2).
 */
final class Wire extends SMTPTransport {

    private Phase phase = Phase.CONNECT;

    Wire(Session session, boolean encrypted) {
        super(session, new URLName("smtp", null, -1, null, null, null), "smtp", encrypted);
    }

    Phase phase() {
        return phase;
    }

    synchronized Reply mail(String from) throws MessagingException {
        return ask(Phase.MAIL, "MAIL FROM:<" + from + ">");
    }

    synchronized Reply rcpt(String to) throws MessagingException {
        return ask(Phase.RCPT, "RCPT TO:<" + to + ">");
    }

    synchronized Reply rset() throws MessagingException {
        return ask(Phase.RSET, "RSET");
    }

    /** DATA, the message and the final dot; ends early with the reply to a DATA that is refused. */
    synchronized Reply content(byte[] bytes) throws MessagingException, IOException {
        phase = Phase.DATA;
        try {
            var body = data();
            phase = Phase.BODY;
            body.write(bytes);
            phase = Phase.DOT;
            finishData();
        } catch (SMTPSendFailedException _) {
            // the reply says it all
        }
        return lastReply();
    }

    private Reply ask(Phase next, String command) throws MessagingException {
        phase = next;
        simpleCommand(command);
        return lastReply();
    }

    Reply lastReply() {
        return Reply.parse(getLastReturnCode(), getLastServerResponse());
    }

    /** Angus resets after each refusal by itself, which could hide the refusal behind a broken connection. */
    @Override
    public synchronized void issueCommand(String command, int expected) throws MessagingException {
        if (!command.equals("RSET")) {
            super.issueCommand(command, expected);
        }
    }

    @Override
    protected synchronized int readServerResponse() throws MessagingException {
        phase = phase == Phase.CONNECT ? Phase.GREETING : phase;
        return super.readServerResponse();
    }

    @Override
    protected synchronized boolean ehlo(String domain) throws MessagingException {
        phase = Phase.GREETING;
        var offered = super.ehlo(domain);
        phase = Phase.LOGIN;
        return offered;
    }

    @Override
    protected synchronized void startTLS() throws MessagingException {
        phase = Phase.TLS;
        super.startTLS();
    }
}
