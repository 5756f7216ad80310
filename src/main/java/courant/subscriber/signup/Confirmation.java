package courant.subscriber.signup;

import courant.platform.Site;
import courant.platform.Tokens;
import courant.subscriber.Act;
import courant.subscriber.Consent;
import courant.subscriber.Evidence;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The question that a confirmation mail asks: its link, and what the answer does. */
@ApplicationScoped
class Confirmation {
    static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final String PURPOSE = "confirm";
    private final Tokens tokens;
    private final Site site;
    private final Clock clock;

    Confirmation(Tokens tokens, Site site, Clock clock) {
        this.tokens = tokens;
        this.site = site;
        this.clock = clock;
    }

    /** What was asked of whom, and when. */
    record Question(long newsletterId, long subscriberId, Instant asked) {}

    URI link(long newsletterId, long subscriberId, Instant now) {
        var token = tokens.signUntil(now.plus(GOOD_FOR), PURPOSE, newsletterId, subscriberId, now.getEpochSecond());
        return site.at("/confirm/" + token);
    }

    /** Empty for a link that has ended or was not made here. */
    Optional<Question> read(String token) {
        return tokens.readUnexpired(PURPOSE, token)
                .map(ids -> new Question(ids[0], ids[1], Instant.ofEpochSecond(ids[2])));
    }

    /** True while the subscriber is known; who never confirmed may have been forgotten. */
    boolean stands(Question question) {
        return subscription(question).isPresent();
    }

    boolean answered(Question question) {
        return subscription(question).filter(it -> it.status == Standing.ACTIVE).isPresent();
    }

    /** True if the reader gets the newsletter now, by this answer or an earlier one. */
    boolean yes(Question question, Evidence evidence) {
        var now = clock.instant();
        subscription(question)
                .filter(it -> it.confirm(question.asked(), now))
                .flatMap(it -> Subscriber.byId(question.subscriberId()))
                .ifPresent(who -> Consent.record(Act.CONFIRMED, who, question.newsletterId(), evidence, now));
        return answered(question);
    }

    private static Optional<Subscription> subscription(Question question) {
        return Subscription.of(question.newsletterId(), question.subscriberId());
    }
}
