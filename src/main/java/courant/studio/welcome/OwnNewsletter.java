package courant.studio.welcome;

import courant.account.Account;
import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.account.PasswordHash;
import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterForm;
import courant.platform.BadInput;
import courant.platform.Installation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Turns the sample's owner into the author, and the empty installation into the author's newsletter. */
@ApplicationScoped
class OwnNewsletter {
    private static final String ACCENT = "#9a3412";
    private final CurrentAccount current;
    private final Installation installation;
    private final Audit audit;
    private final Clock clock;

    OwnNewsletter(CurrentAccount current, Installation installation, Audit audit, Clock clock) {
        this.current = current;
        this.installation = installation;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws BadInput about a field of the form; then nothing has changed */
    @Transactional
    void start(OwnForm form) {
        if (Newsletter.first().isPresent()) return;
        var owner = current.get();
        become(owner, form);
        var newsletter = Newsletter.start(newsletter(form, owner), clock.instant());
        installation.markSample(false);
        audit.write("start newsletter", "newsletter " + newsletter.id, Map.of("name", newsletter.name));
    }

    private static void become(Account owner, OwnForm form) {
        var hash = PasswordHash.of(form.password());
        owner.rename(form.name());
        owner.move(form.email());
        owner.changePassword(hash);
    }

    private static NewsletterForm newsletter(OwnForm form, Account owner) {
        if (form.newsletter().isBlank()) throw new BadInput("newsletter", "Give the newsletter a name.");
        return new NewsletterForm(
                "newsletter", form.newsletter(), "", owner.name, owner.email, "", "en", form.zone(), ACCENT, "");
    }
}
