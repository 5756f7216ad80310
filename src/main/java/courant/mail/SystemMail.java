package courant.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import courant.mail.design.Rendition;
import courant.mail.mime.Header;
import courant.mail.mime.MailDate;
import courant.mail.mime.Multipart;
import courant.mail.mime.QuotedPrintable;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A mail that the program writes to one person because something happened: confirmation, sign-in, notice. Its
 * html and text come from the writing room's templates, which include {@code mail/system.html} and {@code .txt}.
 *
 * @param purpose see {@link Letter#purpose()}
 * @param toName may be empty
 * @param language BCP 47
 * @param end the address that ends such mails by one POST (RFC 8058); empty where they end by themselves
 */
public record SystemMail(
        String purpose,
        Sender sender,
        String to,
        String toName,
        String subject,
        String html,
        String text,
        String language,
        Optional<URI> end) {

    public SystemMail(
            String purpose,
            Sender sender,
            String to,
            String toName,
            String subject,
            String html,
            String text,
            String language) {
        this(purpose, sender, to, toName, subject, html, text, language, Optional.empty());
    }

    public SystemMail(
            String purpose, Sender sender, String to, String toName, String subject, Rendition body, String language) {
        this(purpose, sender, to, toName, subject, body.html(), body.text(), language);
    }

    /** The same with a button of the mail program that ends such mails. */
    public SystemMail endedAt(URI address) {
        return new SystemMail(purpose, sender, to, toName, subject, html, text, language, Optional.of(address));
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
                + Header.token("X-Auto-Response-Suppress", "All")
                + end.map(it -> Header.token("List-Unsubscribe", "<" + it + ">")
                                + Header.token("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
                        .orElse("");
    }

    private static byte[] octets(String lines) {
        return lines.getBytes(UTF_8);
    }
}
