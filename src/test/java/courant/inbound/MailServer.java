package courant.inbound;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import courant.inbound.mailbox.Encryption;
import courant.inbound.mailbox.MailboxAccess;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;

/** A real IMAP server on a free port, with one mailbox. */
public final class MailServer implements AutoCloseable {
    public static final String NAME = "letters@example.org";
    public static final String PASSWORD = "open sesame";
    private final GreenMail server;
    private final GreenMailUser user;

    public MailServer() {
        this(ServerSetup.PROTOCOL_IMAP);
    }

    public MailServer(String protocol) {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        server.start();
        user = server.setUser(NAME, NAME, PASSWORD);
    }

    public int port() {
        return server.getImap() == null
                ? server.getImaps().getPort()
                : server.getImap().getPort();
    }

    public MailboxAccess access() {
        return access(Encryption.NONE, PASSWORD, "INBOX");
    }

    public MailboxAccess access(Encryption encryption, String password, String folder) {
        return new MailboxAccess("Letters", "127.0.0.1", port(), encryption, NAME, password, folder);
    }

    /** A message as it lies on the disk of a server. */
    public void arrives(String raw) {
        try {
            var bytes = raw.replaceAll("\\r?\\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What marks the messages that lie there. */
    public List<Flags> flags() {
        try {
            return server.getManagers().getImapHostManager().getInbox(user).getMessages().stream()
                    .map(it -> it.getFlags())
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
