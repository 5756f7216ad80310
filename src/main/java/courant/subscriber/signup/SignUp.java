package courant.subscriber.signup;

import courant.mail.Letter;
import courant.newsletter.Newsletter;
import courant.subscriber.Act;
import courant.subscriber.Consent;
import courant.subscriber.Evidence;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.Subscription;
import courant.subscriber.Suppression;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes a sign-up. Whatever is known of the address, the caller learns nothing of it. */
@ApplicationScoped
public class SignUp {
    /** Nobody can make us write to somebody else more often than this. */
    static final Duration BETWEEN_MAILS = Duration.ofHours(24);

    private final SignUpMails mails;
    private final Event<Letter> letters;
    private final Clock clock;

    public SignUp(SignUpMails mails, Event<Letter> letters, Clock clock) {
        this.mails = mails;
        this.letters = letters;
        this.clock = clock;
    }

    /** A reader's own wish: asks by mail for each newsletter; an active reader is told so instead. Needs a transaction. */
    void take(String email, @Nullable String name, List<Newsletter> newsletters, Evidence evidence) {
        if (Suppression.covers(email)) return;
        var subscriber = Subscriber.knownOrNew(email, clock.instant());
        if (subscriber.subscriptions().isEmpty()) subscriber.rename(name);
        newsletters.forEach(it -> ask(subscriber, it, evidence));
    }

    /** Asks this subscriber by mail to confirm, unless that was done within the last day. Needs a transaction. */
    public void ask(Subscriber subscriber, Newsletter newsletter, Evidence evidence) {
        var now = clock.instant();
        var subscription = Subscription.knownOrNew(newsletter.id, subscriber, now);
        if (!subscription.takeMail(now, BETWEEN_MAILS)) return;
        if (subscription.status == Standing.ACTIVE) {
            letters.fire(mails.already(subscriber, newsletter, now));
            return;
        }
        Consent.record(Act.SIGNED_UP, subscriber, newsletter.id, evidence, now);
        letters.fire(mails.confirmation(subscriber, newsletter, now));
    }
}
