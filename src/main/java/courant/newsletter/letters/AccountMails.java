package courant.newsletter.letters;

import courant.account.password.ResetAsked;
import courant.account.people.Invited;
import courant.mail.Letter;
import courant.mail.Sender;
import courant.mail.SystemMail;
import courant.mail.design.Paper;
import courant.mail.design.Rendition;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import courant.platform.Site;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/** The mails with links that open an account: an invitation, a new password. */
@ApplicationScoped
class AccountMails {
    /** The studio speaks English. */
    private static final String LANGUAGE = "en";

    private final Event<Letter> letters;
    private final Site site;
    private final Clock clock;

    AccountMails(Event<Letter> letters, Site site, Clock clock) {
        this.letters = letters;
        this.site = site;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "newsletter")
    record InvitationMail(Paper paper, String by, String role, String link, int days) implements TemplateInstance {}

    @CheckedTemplate(basePath = "newsletter")
    record PasswordMail(Paper paper, String email, String link, int minutes) implements TemplateInstance {}

    void invited(@Observes Invited it) {
        var newsletter = newsletter();
        var mail = new InvitationMail(
                paper(newsletter), it.by(), it.role().word(), it.link().toString(), it.days());
        send("invitation", it.email(), it.by() + " invites you to " + newsletter.name, mail, newsletter);
    }

    void asked(@Observes ResetAsked it) {
        var newsletter = newsletter();
        var mail = new PasswordMail(paper(newsletter), it.email(), it.link().toString(), it.minutes());
        send("new password", it.email(), "Choose a new password: " + newsletter.name, mail, newsletter);
    }

    private void send(String purpose, String to, String subject, TemplateInstance mail, Newsletter newsletter) {
        var from = new Sender(newsletter.senderName, newsletter.senderEmail, Optional.ofNullable(newsletter.replyTo));
        letters.fire(
                new SystemMail(purpose, from, to, "", subject, Rendition.of(mail), LANGUAGE).letter(clock.instant()));
    }

    private Paper paper(Newsletter newsletter) {
        return Paper.of(
                newsletter.name,
                site.base(),
                LANGUAGE,
                newsletter.accent,
                Objects.requireNonNullElse(newsletter.postalAddress, ""));
    }

    private static Newsletter newsletter() {
        return Newsletter.first()
                .orElseThrow(() -> Refused.conflict("Make a newsletter first: mails go out in its name."));
    }
}
