package courant.subscriber;

import courant.mail.Letter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/** Reads along whatever the program writes to single people. */
@ApplicationScoped
public class Letters {
    private static final Pattern LINK = Pattern.compile("https?://\\S+/(confirm|unsubscribe)/([\\w-]+)");
    private final Queue<Letter> all = new ConcurrentLinkedQueue<>();

    void read(@Observes Letter letter) {
        all.add(letter);
    }

    public List<Letter> to(String address) {
        return all.stream().filter(it -> it.to().equalsIgnoreCase(address)).toList();
    }

    public static String text(Letter letter) {
        return part(letter, 0);
    }

    public static String html(Letter letter) {
        return part(letter, 1);
    }

    /** The token of the first link in the text. */
    public static String token(Letter letter) {
        var link = LINK.matcher(text(letter));
        if (!link.find()) throw new AssertionError("no link in\n" + text(letter));
        return link.group(2);
    }

    private static String part(Letter letter, int number) {
        try {
            var message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter.bytes()));
            return ((MimeMultipart) message.getContent())
                    .getBodyPart(number)
                    .getContent()
                    .toString();
        } catch (Exception e) {
            throw new AssertionError("this letter cannot be read", e);
        }
    }
}
