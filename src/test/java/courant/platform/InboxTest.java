package courant.platform;

import static org.assertj.core.api.Assertions.assertThat;

import courant.platform.inbox.Inbox;
import courant.platform.inbox.InboxServer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxTest {
    @Inject
    InboxServer server;

    @Inject
    Inbox inbox;

    @Test
    void a_mail_sent_over_smtp_lies_in_the_inbox_as_it_came() throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(server.port()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("author@example.org"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("inbox-test@example.net"));
        message.setSubject("Grüße, 你好", "UTF-8");
        message.setText("Good morning");
        Transport.send(message);

        var mail = inbox.newest("inbox-test@", Long.MAX_VALUE, 10).getFirst();
        assertThat(mail.subject()).isEqualTo("Grüße, 你好");
        assertThat(mail.sender()).isEqualTo("author@example.org");
        assertThat(new String(inbox.raw(mail.id()).orElseThrow())).contains("Good morning");
    }
}
