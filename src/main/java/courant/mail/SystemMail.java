package courant.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import courant.mail.design.Rendition;
import courant.mail.mime.Header;
import courant.mail.mime.MailDate;
import courant.mail.mime.Multipart;
import courant.mail.mime.QuotedPrintable;
import java.io.ByteArrayOutputStream;
import java.time.Instant;

/**
 * A mail that the program writes to one person because something happened: confirmation, sign-in, notice. Its
 * html and text come from the writing room's templates, which include {@code mail/system.html} and {@code .txt}.
 *
 * @param purpose see {@link Letter#purpose()}
 * @param toName may be empty
 * @param language BCP 47
 */
public record SystemMail(
        String purpose,
        Sender sender,
        String to,
        String toName,
        String subject,
        String html,
        String text,
        String language) {

    public SystemMail(
            String purpose, Sender sender, String to, String toName, String subject, Rendition body, String language) {
        this(purpose, sender, to, toName, subject, body.html(), body.text(), language);
    }

    /** The finished letter, with a Message-ID of its own. */
    public Letter letter(Instant date) {
        return letter(date, MessageIds.seed());
    }

    Letter letter(Instant date, String seed) {
        var bytes = new ByteArrayOutputStream();
        var multipart = new Multipart(seed);
        bytes.writeBytes(octets(headers(date, seed) + multipart.header() + multipart.text()));
        bytes.writeBytes(QuotedPrintable.stretch(text));
        bytes.writeBytes(octets(multipart.html()));
        bytes.writeBytes(QuotedPrintable.stretch(html));
        bytes.writeBytes(octets(multipart.end()));
        return new Letter(sender.address(), to, bytes.toByteArray(), purpose);
    }

    /** RFC 3834: nothing answers by itself to a mail that was made by itself. */
    private String headers(Instant date, String seed) {
        return Header.mailbox("From", sender.name(), sender.address())
                + Header.recipient(toName, to)
                + sender.replyTo()
                        .map(address -> Header.token("Reply-To", address))
                        .orElse("")
                + Header.text("Subject", subject)
                + Header.token("Date", MailDate.of(date))
                + Header.token("Message-ID", "<" + seed + "@" + sender.domain() + ">")
                + Header.token("Content-Language", language)
                + Header.token("Auto-Submitted", "auto-generated")
                + Header.token("X-Auto-Response-Suppress", "All");
    }

    private static byte[] octets(String lines) {
        return lines.getBytes(UTF_8);
    }
}
