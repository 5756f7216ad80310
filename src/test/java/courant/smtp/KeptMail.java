package courant.smtp;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.server.SMTPServer;

/** A relay that keeps what it takes, for tests that read the mails back. */
public final class KeptMail implements SimpleMessageListener, AutoCloseable {
    private final List<Mail> mails = new CopyOnWriteArrayList<>();
    private final SMTPServer server = new SMTPServer.Builder()
            .bindAddress(InetAddress.getLoopbackAddress())
            .port(0)
            .simpleMessageListener(this)
            .build();

    /** One mail as a reader's program sees it. */
    public record Mail(String recipient, MimeMessage message) {

        public String header(String name) {
            try {
                return String.join(
                        "\n", Optional.ofNullable(message.getHeader(name)).orElse(new String[0]));
            } catch (MessagingException e) {
                throw new AssertionError(e);
            }
        }

        public String text() {
            return part(0);
        }

        public String html() {
            return part(1);
        }

        /** The first link in the text part whose path begins so. */
        public String link(String path) {
            var matcher =
                    Pattern.compile("https?://[^\\s>]*" + path + "[^\\s>]*").matcher(text());
            if (!matcher.find()) throw new AssertionError("no link to " + path + " in: " + text());
            return matcher.group();
        }

        private String part(int index) {
            try {
                BodyPart part = ((MimeMultipart) message.getContent()).getBodyPart(index);
                return part.getContent().toString();
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    public static KeptMail start() {
        var kept = new KeptMail();
        kept.server.start();
        return kept;
    }

    public int port() {
        return server.getPortAllocated();
    }

    public List<Mail> to(String recipient) {
        return mails.stream()
                .filter(it -> it.recipient().equalsIgnoreCase(recipient))
                .toList();
    }

    @Override
    public boolean accept(String sender, String recipient) {
        return true;
    }

    @Override
    public void deliver(String sender, String recipient, InputStream data) throws IOException {
        try {
            var bytes = new ByteArrayInputStream(data.readAllBytes());
            mails.add(new Mail(recipient, new MimeMessage(Session.getInstance(new Properties()), bytes)));
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
