package courant.newsletter;

import courant.account.first.OwnerArrived;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A new owner finds a newsletter that only needs a name. */
@ApplicationScoped
public class FirstNewsletter {
    private final Clock clock;

    public FirstNewsletter(Clock clock) {
        this.clock = clock;
    }

    void welcome(@Observes OwnerArrived owner) {
        start(owner.name(), owner.email());
    }

    /** The newsletter "My newsletter", sent by this person from this address. */
    @Transactional
    public Newsletter start(String senderName, String senderEmail) {
        var form = NewsletterForm.named("My newsletter", "newsletter", senderName, senderEmail);
        return Newsletter.start(form, clock.instant());
    }
}
