package courant.subscriber.signup;

import courant.mail.Letter;
import courant.newsletter.Newsletter;
import courant.subscriber.Act;
import courant.subscriber.Consent;
import courant.subscriber.Evidence;
import courant.subscriber.Forgotten;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.Subscription;
import courant.subscriber.Suppression;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes a sign-up. Whatever is known of the address, the caller learns nothing of it. */
@ApplicationScoped
public class SignUp {
    /** Nobody can make us write to somebody else more often than this. */
    static final Duration BETWEEN_MAILS = Duration.ofHours(24);

    private final SignUpMails mails;
    private final Event<Letter> letters;
    private final Clock clock;

    private final Forgotten forgotten;

    public SignUp(SignUpMails mails, Event<Letter> letters, Forgotten forgotten, Clock clock) {
        this.forgotten = forgotten;
        this.mails = mails;
        this.letters = letters;
        this.clock = clock;
    }

    /** A reader's own wish: asks by mail for each newsletter; an active reader is told so instead. Needs a transaction. */
    void take(String email, @Nullable String name, List<Newsletter> newsletters, Evidence evidence) {
        take(email, name, null, Map.of(), newsletters, evidence);
    }

    /**
     * As the other. What else was said of the reader is kept where nothing is known yet: anybody can type somebody's address.
     *
     * @param language null where it is the newsletter's
     */
    void take(
            String email,
            @Nullable String name,
            @Nullable String language,
            Map<String, Object> attributes,
            List<Newsletter> newsletters,
            Evidence evidence) {
        if (Suppression.covers(email) || forgotten.suppresses(email)) return;
        var subscriber = Subscriber.knownOrNew(email, clock.instant());
        if (subscriber.subscriptions().isEmpty()) {
            subscriber.rename(name);
            if (subscriber.locale == null) subscriber.locale = language;
            if (subscriber.attributes.isEmpty()) subscriber.attributes = attributes;
        }
        ask(subscriber, newsletters, evidence);
    }

    /** Asks this subscriber by one mail to confirm, for those of which that was not done within the last day. Needs a transaction. */
    public void ask(Subscriber subscriber, List<Newsletter> newsletters, Evidence evidence) {
        var now = clock.instant();
        var byAnswer = newsletters.stream()
                .map(it -> new Wish(it, Subscription.knownOrNew(it.id, subscriber, now)))
                .filter(it -> it.subscription.takeMail(now, BETWEEN_MAILS))
                .collect(Collectors.partitioningBy(
                        Wish::granted, Collectors.mapping(Wish::newsletter, Collectors.toList())));
        var got = byAnswer.getOrDefault(true, List.of());
        var wanted = byAnswer.getOrDefault(false, List.of());
        wanted.forEach(it -> Consent.record(Act.SIGNED_UP, subscriber, it.id, evidence, now));
        if (!wanted.isEmpty()) letters.fire(mails.confirmation(subscriber, wanted, now));
        if (!got.isEmpty()) letters.fire(mails.already(subscriber, got, now));
    }

    private record Wish(Newsletter newsletter, Subscription subscription) {
        boolean granted() {
            return subscription.status == Standing.ACTIVE;
        }
    }
}
