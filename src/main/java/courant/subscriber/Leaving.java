package courant.subscriber;

import courant.platform.Site;
import courant.platform.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The way out of a newsletter: the link in every mail, and what it does. */
@ApplicationScoped
public class Leaving {
    private static final String PURPOSE = "leave";
    /** So long a reader can take it back with one button. */
    public static final Duration UNDO = Duration.ofDays(7);

    private final Tokens tokens;
    private final Site site;
    private final Clock clock;
    private final Event<SubscriberLeft> left;

    public Leaving(Tokens tokens, Site site, Clock clock, Event<SubscriberLeft> left) {
        this.tokens = tokens;
        this.site = site;
        this.clock = clock;
        this.left = left;
    }

    /** The unsubscribe link: computed from the ids alone, no database; holds no address and never expires. */
    public URI link(long newsletterId, long subscriberId) {
        return site.at("/unsubscribe/" + tokens.sign(PURPOSE, newsletterId, subscriberId));
    }

    /** As {@link #link(long, long)}; this one says which mailing it stood in too. */
    public URI link(long newsletterId, long subscriberId, long mailingId) {
        return site.at("/unsubscribe/" + tokens.sign(PURPOSE, newsletterId, subscriberId, mailingId));
    }

    /** Whose link it is; empty for what was not made here. */
    public Optional<Subscription.Key> read(String token) {
        return tokens.read(PURPOSE, token)
                .filter(ids -> ids.length == 2 || ids.length == 3)
                .map(ids -> new Subscription.Key(ids[0], ids[1]));
    }

    /** The mailing it stood in, where it says so. */
    public Optional<Long> mailing(String token) {
        return tokens.read(PURPOSE, token).filter(ids -> ids.length == 3).map(ids -> ids[2]);
    }

    /** Takes the reader out, once; does nothing for who is out already or whose row is gone. */
    public void leave(Subscription.Key key, Evidence evidence) {
        Subscription.of(key.newsletterId(), key.subscriberId())
                .filter(it -> it.leave(clock.instant()))
                .ifPresent(it -> {
                    record(Act.LEFT, key, evidence);
                    left.fire(new SubscriberLeft(key.newsletterId(), key.subscriberId()));
                });
    }

    /** What the reader left within the last days and can take back. */
    public List<Subscription> lately(long subscriberId) {
        var since = clock.instant().minus(UNDO);
        return Subscription.ofSubscriber(subscriberId).stream()
                .filter(it -> it.leftSince(since))
                .toList();
    }

    /** As {@link #undo}, for a reader, within {@link #UNDO}. */
    public boolean undoLately(Subscription.Key key, Evidence evidence) {
        var now = Subscription.of(key.newsletterId(), key.subscriberId());
        var late = now.filter(it -> it.status == Standing.UNSUBSCRIBED)
                .filter(it -> !it.leftSince(clock.instant().minus(UNDO)));
        return late.isEmpty() && undo(key, evidence);
    }

    /** Takes leaving back; true if the reader gets the newsletter now. */
    public boolean undo(Subscription.Key key, Evidence evidence) {
        var subscription = Subscription.of(key.newsletterId(), key.subscriberId());
        subscription.filter(Subscription::comeBack).ifPresent(it -> record(Act.CAME_BACK, key, evidence));
        return subscription.filter(it -> it.status == Standing.ACTIVE).isPresent();
    }

    private void record(Act act, Subscription.Key key, Evidence evidence) {
        Subscriber.byId(key.subscriberId())
                .ifPresent(who -> Consent.record(act, who, key.newsletterId(), evidence, clock.instant()));
    }
}
