package courant.subscriber.signup;

import courant.mail.Letter;
import courant.mail.Sender;
import courant.mail.SystemMail;
import courant.mail.design.Paper;
import courant.mail.design.Rendition;
import courant.newsletter.Newsletter;
import courant.newsletter.site.SignUpWords;
import courant.newsletter.site.Spoken;
import courant.platform.Site;
import courant.subscriber.Leaving;
import courant.subscriber.Preferences;
import courant.subscriber.ReaderWords;
import courant.subscriber.Subscriber;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What we write to somebody whose address was typed into a form. */
@ApplicationScoped
class SignUpMails {
    private final Site site;
    private final Leaving leaving;
    private final Preferences preferences;
    private final Confirmation confirmation;

    SignUpMails(Site site, Leaving leaving, Preferences preferences, Confirmation confirmation) {
        this.site = site;
        this.leaving = leaving;
        this.preferences = preferences;
        this.confirmation = confirmation;
    }

    @CheckedTemplate(basePath = "subscriber")
    record ConfirmMail(Paper paper, String newsletter, String words, String link, String trap, int days)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "subscriber")
    record AlreadyMail(Paper paper, String newsletter, String site, String own, String leave)
            implements TemplateInstance {}

    /** From the first of them, for all. */
    Letter confirmation(Subscriber to, List<Newsletter> newsletters, Instant now) {
        var ids = newsletters.stream().map(it -> it.id).toList();
        var link = confirmation.link(ids, to.id(), now);
        var from = newsletters.getFirst();
        var language = language(to, from);
        var names = Newsletters.names(newsletters, language);
        var words = newsletters.size() == 1 ? SignUpWords.kept(from.id).mail() : "";
        var mail = new ConfirmMail(paper(from, language), names, words, link.toString(), Confirmation.trap(link), (int)
                Confirmation.GOOD_FOR.toDays());
        return letter("confirmation", words(language).confirmSubject(names), mail, to, from, language, now);
    }

    Letter already(Subscriber to, List<Newsletter> newsletters, Instant now) {
        var from = newsletters.getFirst();
        var language = language(to, from);
        var names = Newsletters.names(newsletters, language);
        var own = preferences.link(from.id, to.id()).toString();
        var mail = new AlreadyMail(paper(from, language), names, site.base().toString(), own, leave(to, newsletters));
        return letter("already subscribed", words(language).alreadySubject(names), mail, to, from, language, now);
    }

    /** The reader's own, where it is known and spoken. */
    private static String language(Subscriber to, Newsletter newsletter) {
        return Spoken.of(to.locale, newsletter.language);
    }

    private static ReaderWords words(String language) {
        return Spoken.words(ReaderWords.class, language);
    }

    /** Who gets several chooses on their own page. */
    private String leave(Subscriber to, List<Newsletter> newsletters) {
        var first = newsletters.getFirst().id;
        return (newsletters.size() == 1 ? leaving.link(first, to.id()) : preferences.link(first, to.id())).toString();
    }

    private static Letter letter(
            String purpose,
            String subject,
            TemplateInstance mail,
            Subscriber to,
            Newsletter newsletter,
            String language,
            Instant now) {
        var text = Rendition.of(mail.setLocale(language));
        var from = new Sender(newsletter.senderName, newsletter.senderEmail, Optional.ofNullable(newsletter.replyTo));
        // Without the name: anybody could have typed it, and we would carry their words to somebody else.
        return new SystemMail(purpose, from, to.email, "", subject, text.html(), text.text(), language).letter(now);
    }

    private Paper paper(Newsletter newsletter, String language) {
        return Paper.of(
                newsletter.name,
                site.base(),
                language,
                newsletter.accent,
                Objects.requireNonNullElse(newsletter.postalAddress, ""));
    }
}
