package courant.subscriber.preferences;

import courant.newsletter.Newsletter;
import courant.subscriber.Act;
import courant.subscriber.Arrival;
import courant.subscriber.Consent;
import courant.subscriber.Evidence;
import courant.subscriber.Leaving;
import courant.subscriber.ReaderZone;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.Subscription;
import courant.subscriber.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Does what a reader asked for on their own page. The link came by mail, so ticking a newsletter needs no other mail. */
@ApplicationScoped
class Choosing {
    /** So many weeks a reader can rest. */
    static final List<Integer> WEEKS = List.of(1, 2, 4, 8, 12);

    private static final String SOURCE = "preferences page";
    private final Leaving leaving;
    private final Weekly weekly;
    private final Clock clock;

    Choosing(Leaving leaving, Weekly weekly, Clock clock) {
        this.leaving = leaving;
        this.weekly = weekly;
        this.clock = clock;
    }

    void save(Subscriber reader, PreferencesForm form, Visit visit) {
        reader.rename(form.typedName());
        reader.locale = form.locale();
        if (form.zone() != null) reader.zone = ReaderZone.typed(form.typedZone());
        for (var newsletter : Offered.to(reader).newsletters()) {
            if (form.slugs().contains(newsletter.slug)) take(newsletter, reader, visit);
            else leave(newsletter, reader, visit.evidence(SOURCE, ""), EnumSet.of(Standing.ACTIVE));
            weekly.choose(reader.id(), newsletter.id, form.weeklySlugs().contains(newsletter.slug));
        }
    }

    void leaveAll(Subscriber reader, Visit visit) {
        var wanted = EnumSet.of(Standing.ACTIVE, Standing.PENDING);
        Newsletter.all().forEach(it -> leave(it, reader, visit.evidence(SOURCE, ""), wanted));
    }

    /** All that was left lately. */
    void comeBack(Subscriber reader, Visit visit) {
        leaving.lately(reader.id()).forEach(it -> leaving.undoLately(it.id, visit.evidence(SOURCE, "")));
    }

    /** @param weeks none of {@link #WEEKS} ends the pause */
    void pause(Subscriber reader, int weeks) {
        reader.pause(WEEKS.contains(weeks) ? clock.instant().plus(Duration.ofDays(7L * weeks)) : null);
    }

    private void take(Newsletter newsletter, Subscriber reader, Visit visit) {
        var now = clock.instant();
        var locked = Subscriber.knownOrNew(reader.email, now);
        var subscription = Subscription.knownOrNew(newsletter.id, locked, now);
        if (subscription.confirm(now, now)) {
            Consent.record(Act.CONFIRMED, locked, newsletter.id, evidence(newsletter, visit), now);
        }
    }

    private static Evidence evidence(Newsletter newsletter, Visit visit) {
        return visit.evidence(SOURCE, newsletter.name).arriving(Arrival.by("preferences"));
    }

    private void leave(Newsletter newsletter, Subscriber reader, Evidence evidence, Set<Standing> from) {
        Subscription.of(newsletter.id, reader.id())
                .filter(it -> from.contains(it.status))
                .ifPresent(it -> leaving.leave(it.id, evidence));
    }
}
