package courant.subscriber.signup;

import courant.mail.Letter;
import courant.mail.Sender;
import courant.mail.SystemMail;
import courant.mail.design.Paper;
import courant.mail.design.Rendition;
import courant.newsletter.Newsletter;
import courant.platform.Site;
import courant.subscriber.Leaving;
import courant.subscriber.Subscriber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What we write to somebody whose address was typed into a form. */
@ApplicationScoped
class SignUpMails {
    /** Our sentences are in English, whichever language the newsletter is in. */
    private static final String LANGUAGE = "en";

    private final Site site;
    private final Leaving leaving;
    private final Confirmation confirmation;

    SignUpMails(Site site, Leaving leaving, Confirmation confirmation) {
        this.site = site;
        this.leaving = leaving;
        this.confirmation = confirmation;
    }

    @CheckedTemplate(basePath = "subscriber")
    record ConfirmMail(Paper paper, String link, int days) implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record AlreadyMail(Paper paper, String site, String leave) implements TemplateInstance {}

    Letter confirmation(Subscriber to, Newsletter newsletter, Instant now) {
        var link = confirmation.link(newsletter.id, to.id(), now).toString();
        var mail = new ConfirmMail(paper(newsletter), link, (int) Confirmation.GOOD_FOR.toDays());
        return letter("confirmation", "Please confirm: " + newsletter.name, mail, to, newsletter, now);
    }

    Letter already(Subscriber to, Newsletter newsletter, Instant now) {
        var leave = leaving.link(newsletter.id, to.id()).toString();
        var mail = new AlreadyMail(paper(newsletter), site.base().toString(), leave);
        return letter("already subscribed", "You get " + newsletter.name + " already", mail, to, newsletter, now);
    }

    private static Letter letter(
            String purpose, String subject, TemplateInstance mail, Subscriber to, Newsletter newsletter, Instant now) {
        var text = Rendition.of(mail);
        var from = new Sender(newsletter.senderName, newsletter.senderEmail, Optional.ofNullable(newsletter.replyTo));
        // Without the name: anybody could have typed it, and we would carry their words to somebody else.
        return new SystemMail(purpose, from, to.email, "", subject, text.html(), text.text(), LANGUAGE).letter(now);
    }

    private Paper paper(Newsletter newsletter) {
        return Paper.of(
                newsletter.name,
                site.base(),
                LANGUAGE,
                newsletter.accent,
                Objects.requireNonNullElse(newsletter.postalAddress, ""));
    }
}
