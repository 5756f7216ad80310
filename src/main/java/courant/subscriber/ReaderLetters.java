package courant.subscriber;

import courant.mail.Letter;
import courant.mail.Sender;
import courant.mail.SystemMail;
import courant.mail.design.Paper;
import courant.mail.design.Rendition;
import courant.newsletter.Newsletter;
import courant.newsletter.site.Spoken;
import courant.platform.Site;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What the program writes to one reader about what is theirs: in whose name, on which paper, in which language. */
@ApplicationScoped
public class ReaderLetters {
    private final Site site;

    public ReaderLetters(Site site) {
        this.site = site;
    }

    /** In the name of a newsletter that the reader gets, else of the site's first; empty where there is none. */
    public Optional<Sheet> to(Subscriber reader) {
        return reader.subscriptions().stream()
                .filter(it -> it.status == Standing.ACTIVE)
                .findFirst()
                .flatMap(it -> Newsletter.byId(it.id.newsletterId()))
                .or(Newsletter::first)
                .map(from -> from(from, reader));
    }

    /** In the name of this newsletter. */
    public Sheet from(Newsletter from, Subscriber reader) {
        var language = Spoken.of(reader.locale, from.language);
        var postal = Objects.requireNonNullElse(from.postalAddress, "");
        return new Sheet(from, language, Paper.of(from.name, site.base(), language, from.accent, postal));
    }

    /** One letter's frame. */
    public record Sheet(Newsletter from, String language, Paper paper) {

        public <T> T words(Class<T> bundle) {
            return Spoken.words(bundle, language);
        }

        /** Without the reader's name: anybody could have typed it, and we would carry their words to somebody else. */
        public Letter letter(String purpose, String subject, TemplateInstance mail, String to, Instant now) {
            return mail(purpose, subject, mail, to).letter(now);
        }

        /** As {@link #letter}, for mails that come again and again: with the address that ends them. */
        public Letter letter(String purpose, String subject, TemplateInstance mail, String to, URI end, Instant now) {
            return mail(purpose, subject, mail, to).endedAt(end).letter(now);
        }

        private SystemMail mail(String purpose, String subject, TemplateInstance mail, String to) {
            var text = Rendition.of(mail.setLocale(language));
            var sender = new Sender(from.senderName, from.senderEmail, Optional.ofNullable(from.replyTo));
            return new SystemMail(purpose, sender, to, "", subject, text, language);
        }
    }
}
