package courant.subscriber.signup;

import courant.newsletter.Newsletter;
import courant.platform.Site;
import courant.platform.Tokens;
import courant.subscriber.Act;
import courant.subscriber.Consent;
import courant.subscriber.Evidence;
import courant.subscriber.Forgotten;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/** The question that a confirmation mail asks: its link, and what the answer does. */
@ApplicationScoped
class Confirmation {
    static final Duration GOOD_FOR = Duration.ofDays(7);
    private static final String PURPOSE = "confirm";
    private final Tokens tokens;
    private final Site site;
    private final Forgotten forgotten;
    private final Clock clock;

    Confirmation(Tokens tokens, Site site, Forgotten forgotten, Clock clock) {
        this.forgotten = forgotten;
        this.tokens = tokens;
        this.site = site;
        this.clock = clock;
    }

    /** What was asked of whom, and when. */
    record Question(List<Long> newsletterIds, long subscriberId, Instant asked) {

        /** The first newsletter, the subscriber, the time; then the other newsletters, if several were chosen at once. */
        static Question of(long[] ids) {
            var newsletters =
                    LongStream.concat(LongStream.of(ids[0]), Arrays.stream(ids).skip(3));
            return new Question(newsletters.boxed().toList(), ids[1], Instant.ofEpochSecond(ids[2]));
        }

        long[] ids() {
            return LongStream.concat(
                            LongStream.of(newsletterIds.getFirst(), subscriberId, asked.getEpochSecond()),
                            newsletterIds.stream().skip(1).mapToLong(it -> it))
                    .toArray();
        }
    }

    /** @param newsletterIds at least one */
    URI link(List<Long> newsletterIds, long subscriberId, Instant now) {
        var ids = new Question(newsletterIds, subscriberId, now).ids();
        return site.at("/confirm/" + tokens.signUntil(now.plus(GOOD_FOR), PURPOSE, ids));
    }

    /** The link in the same mail that no person sees. */
    static String trap(URI link) {
        return link + "/unseen";
    }

    /** Empty for a link that has ended or was not made here. */
    Optional<Question> read(String token) {
        return tokens.readUnexpired(PURPOSE, token)
                .filter(ids -> ids.length >= 3)
                .map(Question::of);
    }

    /** Those of the newsletters that can still be agreed to; who never confirmed may have been forgotten. */
    List<Newsletter> open(Question question) {
        return question.newsletterIds().stream()
                .filter(id -> Subscription.of(id, question.subscriberId()).isPresent())
                .flatMap(id -> Newsletter.byId(id).stream())
                .toList();
    }

    /** Those that the reader gets already. */
    List<Newsletter> got(Question question) {
        return open(question).stream()
                .filter(it -> Subscription.of(it.id, question.subscriberId())
                        .filter(subscription -> subscription.status == Standing.ACTIVE)
                        .isPresent())
                .toList();
    }

    /** What the reader gets now, by this answer or an earlier one. */
    List<Newsletter> yes(Question question, Function<Newsletter, Evidence> evidence) {
        var now = clock.instant();
        for (var newsletter : open(question)) {
            Subscription.of(newsletter.id, question.subscriberId())
                    .filter(it -> it.confirm(question.asked(), now))
                    .flatMap(it -> Subscriber.byId(question.subscriberId()))
                    .ifPresent(who -> {
                        Consent.record(Act.CONFIRMED, who, newsletter.id, evidence.apply(newsletter), now);
                        forgotten.release(who.email);
                    });
        }
        return got(question);
    }
}
