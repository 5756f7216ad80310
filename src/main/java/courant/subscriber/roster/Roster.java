package courant.subscriber.roster;

import courant.account.Audit;
import courant.newsletter.Newsletter;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.subscriber.Act;
import courant.subscriber.Consent;
import courant.subscriber.Evidence;
import courant.subscriber.Forgotten;
import courant.subscriber.Leaving;
import courant.subscriber.Subscriber;
import courant.subscriber.SubscriberErased;
import courant.subscriber.Subscription;
import courant.subscriber.Suppression;
import courant.subscriber.signup.SignUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an author may do with subscribers. Each call needs a transaction; {@code source} says who did it: api, studio. */
@ApplicationScoped
public class Roster {
    private final SignUp signUp;
    private final Leaving leaving;
    private final Audit audit;
    private final Forgotten forgotten;
    private final Event<SubscriberErased> erased;
    private final Clock clock;

    public Roster(
            SignUp signUp,
            Leaving leaving,
            Audit audit,
            Forgotten forgotten,
            Event<SubscriberErased> erased,
            Clock clock) {
        this.forgotten = forgotten;
        this.erased = erased;
        this.signUp = signUp;
        this.leaving = leaving;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds somebody: active at once if the author states that they agreed, else asked by mail.
     *
     * @throws Refused where the address stands in the list already
     */
    public Subscriber add(NewSubscriber form, String source) {
        var email = form.checkedEmail();
        var newsletters = newsletters(form.slugs());
        refuseSuppressed(email);
        refuseForgotten(email);
        Subscriber.byEmail(email).ifPresent(known -> refuseKnown(known, form, newsletters));
        var subscriber = Subscriber.knownOrNew(email, clock.instant());
        form.describe(subscriber);
        if (form.agreed()) newsletters.forEach(it -> join(subscriber, it, source));
        else signUp.ask(subscriber, newsletters, Evidence.of(source));
        audit.write("add subscriber", "subscriber " + subscriber.id(), Map.of("source", source));
        return subscriber;
    }

    /** Makes the subscriber's newsletters exactly these; who left one by themselves is not brought back. */
    public void assign(Subscriber subscriber, List<String> slugs, String source) {
        var wanted = newsletters(slugs);
        subscriber.subscriptions().stream()
                .filter(it -> wanted.stream().noneMatch(newsletter -> newsletter.id == it.id.newsletterId()))
                .forEach(it -> leaving.leave(it.id, Evidence.of(source)));
        wanted.forEach(it -> join(subscriber, it, source));
        audit.write("change newsletters", "subscriber " + subscriber.id(), Map.of("newsletters", slugs));
    }

    /** Takes them out of every newsletter; they stay in the list as somebody who left. */
    public void unsubscribe(Subscriber subscriber, String source) {
        subscriber.subscriptions().forEach(it -> leaving.leave(it.id, Evidence.of(source)));
        audit.write("unsubscribe", "subscriber " + subscriber.id(), Map.of("source", source));
    }

    /** From now on this address is never mailed, whoever adds or imports it again. */
    public void suppress(Subscriber subscriber, String reason) {
        Suppression.add(subscriber.email, Details.reason(reason), clock.instant());
        audit.write("suppress", "subscriber " + subscriber.id(), Map.of("reason", Details.reason(reason)));
    }

    /** The address may be mailed again, where its reader has not left. */
    public void unsuppress(Subscriber subscriber) {
        if (Suppression.lift(subscriber.email)) audit.write("unsuppress", "subscriber " + subscriber.id(), Map.of());
    }

    /** Takes them out of one newsletter. */
    public void unsubscribe(Subscriber subscriber, long newsletter, String source) {
        leaving.leave(new Subscription.Key(newsletter, subscriber.id()), Evidence.of(source));
        audit.write("unsubscribe", "subscriber " + subscriber.id(), Map.of("newsletter", newsletter));
    }

    /**
     * Takes back what an author did by mistake.
     *
     * @throws Refused where the reader left by themselves: then only they come back
     */
    public void takeBack(Subscriber subscriber, long newsletter, String source) {
        var last = Consent.of(subscriber.id()).stream()
                .filter(it -> it.newsletterId == newsletter)
                .reduce((_, later) -> later);
        if (last.filter(it -> it.act == Act.LEFT && it.source.equals(source)).isEmpty()) {
            throw Refused.conflict("Only the reader can take this back, by signing up.");
        }
        leaving.undo(new Subscription.Key(newsletter, subscriber.id()), Evidence.of(source));
        audit.write("take back unsubscribing", "subscriber " + subscriber.id(), Map.of("newsletter", newsletter));
    }

    /** Which of what is kept was changed; not what it was, so that the record may stay when the person is forgotten. */
    void note(Subscriber subscriber, List<String> changed) {
        if (!changed.isEmpty()) {
            audit.write("change subscriber", "subscriber " + subscriber.id(), Map.of("changed", changed));
        }
    }

    /** Forgets the person and what they agreed to (docs/privacy.md says what stays). */
    public void erase(Subscriber subscriber) {
        erase(subscriber, "erase subscriber");
    }

    /** @param action as the record of what was done calls it */
    public void erase(Subscriber subscriber, String action) {
        unsubscribe(subscriber, "erased");
        erased.fire(new SubscriberErased(subscriber.id(), subscriber.email));
        forgotten.erase(subscriber);
        audit.write(action, "subscriber " + subscriber.id(), Map.of());
    }

    private void join(Subscriber subscriber, Newsletter newsletter, String source) {
        var subscription = Subscription.knownOrNew(newsletter.id, subscriber, clock.instant());
        if (subscription.status.out()) {
            throw Refused.conflict(subscriber.email + " has left " + newsletter.name
                    + " or cannot be reached; only they can come back, by signing up themselves.");
        }
        if (subscription.add(clock.instant())) {
            Consent.record(Act.ADDED, subscriber, newsletter.id, Evidence.of(source), clock.instant());
        }
    }

    private void refuseForgotten(String email) {
        if (forgotten.of(email).isPresent()) {
            throw Refused.conflict(email + " was erased; only they themselves can sign up again.");
        }
    }

    private static void refuseSuppressed(String email) {
        if (Suppression.covers(email)) {
            throw Refused.conflict(email + " is on the list of addresses that are never mailed.");
        }
    }

    /** An author may state that somebody agreed who was asked and has not answered yet; anything else is known already. */
    private static void refuseKnown(Subscriber known, NewSubscriber form, List<Newsletter> newsletters) {
        var open = form.agreed()
                && newsletters.stream()
                        .allMatch(it -> Subscription.of(it.id, known.id())
                                .filter(Subscription::waiting)
                                .isPresent());
        if (!open) {
            throw Refused.conflict(known.email + " is in the list already, as subscriber " + known.id() + ".");
        }
    }

    private static List<Newsletter> newsletters(List<String> slugs) {
        if (slugs.isEmpty()) return List.of(Newsletter.first().orElseThrow(Roster::none));
        return slugs.stream().map(Roster::named).toList();
    }

    private static Newsletter named(String slug) {
        return Optional.ofNullable(slug)
                .flatMap(Newsletter::bySlug)
                .orElseThrow(
                        () -> new BadInput("newsletters", "There is no newsletter with the slug \"" + slug + "\"."));
    }

    private static Refused none() {
        return Refused.notFound("There is no newsletter here yet.");
    }
}
