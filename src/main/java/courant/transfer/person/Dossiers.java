package courant.transfer.person;

import courant.account.AuditLine;
import courant.insight.counting.KeptClicks;
import courant.mailing.progress.Mailed;
import courant.newsletter.Newsletter;
import courant.platform.Refused;
import courant.subscriber.Consent;
import courant.subscriber.Subscriber;
import courant.subscriber.Subscription;
import courant.subscriber.Suppression;
import courant.subscriber.preferences.Weekly;
import courant.subscriber.roster.SubscriberList;
import courant.subscriber.unsubscribe.LeavingReasons;
import courant.talk.OwnTalk;
import courant.transfer.person.Dossier.Agreed;
import courant.transfer.person.Dossier.Change;
import courant.transfer.person.Dossier.Kept;
import courant.transfer.person.Dossier.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Gathers what is kept of one person. */
@ApplicationScoped
public class Dossiers {
    private static final int MOST = 10_000;
    private final SubscriberList list;
    private final Weekly weekly;
    private final LeavingReasons reasons;
    private final KeptClicks clicks;
    private final OwnTalk talk;
    private final DataSource database;
    private final Clock clock;

    public Dossiers(
            SubscriberList list,
            Weekly weekly,
            LeavingReasons reasons,
            KeptClicks clicks,
            OwnTalk talk,
            DataSource database,
            Clock clock) {
        this.clock = clock;
        this.weekly = weekly;
        this.reasons = reasons;
        this.list = list;
        this.clicks = clicks;
        this.talk = talk;
        this.database = database;
    }

    /** Everything. */
    public Dossier whole(long id) {
        return of(id, MOST);
    }

    /** @param most so many mails, clicks and changes at most */
    @Transactional
    public Dossier of(long id, int most) {
        var who = list.find(id)
                .orElseThrow(() ->
                        Refused.notFound("There is no subscriber with this number; perhaps somebody removed them."));
        var newsletters = Newsletter.all().stream().collect(Collectors.toMap(it -> it.id, it -> it));
        return new Dossier(
                who,
                Subscriber.byId(id)
                        .filter(it -> it.pausedAt(clock.instant()))
                        .map(it -> it.pausedUntil)
                        .orElse(null),
                weekly.of(id).stream().map(it -> slug(newsletters, it)).toList(),
                Suppression.of(who.email())
                        .map(it -> new Kept(it.reason, it.at))
                        .orElse(null),
                Subscription.ofSubscriber(id).stream()
                        .flatMap(it -> standing(it, newsletters).stream())
                        .toList(),
                reasons.of(id).stream()
                        .map(it -> new Dossier.Reason(
                                it.at(), slug(newsletters, it.newsletterId()), it.reason(), it.remark()))
                        .toList(),
                Consent.of(id).stream().map(it -> agreed(it, newsletters)).toList(),
                Mailed.to(id, most, database),
                clicks.of(id, most),
                talk.comments(id, most),
                talk.likes(id, most),
                talk.answers(id),
                changes(id, most));
    }

    private static String slug(Map<Long, Newsletter> newsletters, long id) {
        var it = newsletters.get(id);
        return it == null ? "" : it.slug;
    }

    private static Optional<Standing> standing(Subscription it, Map<Long, Newsletter> newsletters) {
        return Optional.ofNullable(newsletters.get(it.id.newsletterId()))
                .map(of -> new Standing(
                        of.slug, of.name, of.id, it.status.word(), it.createdAt, it.confirmedAt, it.leftAt));
    }

    private static Agreed agreed(Consent it, Map<Long, Newsletter> newsletters) {
        var of = newsletters.get(it.newsletterId);
        return new Agreed(
                it.at,
                it.act.word(),
                of == null ? "" : of.slug,
                it.email,
                it.source,
                Optional.ofNullable(it.ip).map(InetAddress::getHostAddress).orElse(null),
                it.userAgent,
                it.wording,
                it.wordingId);
    }

    private List<Change> changes(long id, int most) {
        return AuditLine.about("subscriber " + id, most, database).stream()
                .map(it -> new Change(it.at(), it.action(), it.by(), it.detail()))
                .toList();
    }
}
