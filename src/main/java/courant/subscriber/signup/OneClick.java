package courant.subscriber.signup;

import courant.account.entry.Visitor;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.subscriber.Act;
import courant.subscriber.Consent;
import courant.subscriber.Evidence;
import courant.subscriber.Standing;
import courant.subscriber.Subscription;
import courant.subscriber.signup.Confirmation.Question;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * When opening the link in a confirmation mail is an answer: only where all speaks for the person who signed up, and nothing for a
 * program (docs/decisions/027). In any doubt the page with the button asks.
 */
@ApplicationScoped
class OneClick {
    /** Who looks at mails on their way opens links at once; a person has to find the mail first. */
    private static final Duration SOONEST = Duration.ofSeconds(5);

    private static final Duration TAKEN_BACK_WITHIN = Duration.ofMinutes(10);
    private final DataSource database;
    private final Confirmation confirmation;
    private final Clock clock;

    OneClick(DataSource database, Confirmation confirmation, Clock clock) {
        this.database = database;
        this.confirmation = confirmation;
        this.clock = clock;
    }

    /** True where it was an answer; then it is done. Needs a transaction. */
    boolean opened(Question question, Opening opening, Function<Newsletter, Evidence> evidence) {
        var soon = clock.instant().isBefore(question.asked().plus(SOONEST));
        if (soon || !opening.followed() || !isNew(question) || !isWhoSignedUp(question, opening)) return false;
        if (trapped(question)) return false;
        confirmation.yes(question, evidence);
        Sql.update(
                database,
                "update confirmation_seen set confirmed_at = now() where subscriber_id = ? and asked = ?",
                question.subscriberId(),
                question.asked());
        return true;
    }

    /** The link that people do not see was opened: by a program, and what it confirmed a moment ago it did not mean. */
    void trap(Question question, Opening opening) {
        note(question);
        var confirmed =
                Sql.one(database, """
                update confirmation_seen set trap_at = coalesce(trap_at, now()) where subscriber_id = ? and asked = ?
                returning coalesce(confirmed_at > now() - make_interval(mins => ?), false)
                """, row -> row.getBoolean(1), question.subscriberId(), question.asked(), (int)
                        TAKEN_BACK_WITHIN.toMinutes());
        var sameMachine = signedUp(question)
                .filter(it -> network(it).filter(opening.network()::equals).isPresent())
                .isPresent();
        if (sameMachine && confirmed.orElse(false)) takeBack(question);
    }

    void forget() {
        Sql.update(database, "delete from confirmation_seen where asked < now() - interval '8 days'");
    }

    /** Somebody who left before, or whose mail came back, is asked by the page. */
    private static boolean isNew(Question question) {
        return subscriptions(question).stream()
                .allMatch(it -> it.status == Standing.PENDING || it.status == Standing.ACTIVE);
    }

    /** The same browser on the same network as the form was sent from. */
    private static boolean isWhoSignedUp(Question question, Opening opening) {
        return signedUp(question)
                .filter(it -> opening.program().equals(it.userAgent))
                .filter(it -> network(it).filter(opening.network()::equals).isPresent())
                .isPresent();
    }

    private static Optional<Consent> signedUp(Question question) {
        return Consent.of(question.subscriberId()).stream()
                .filter(it -> it.act == Act.SIGNED_UP)
                .filter(it -> question.newsletterIds().contains(it.newsletterId))
                .filter(it -> it.at.getEpochSecond() == question.asked().getEpochSecond())
                .findFirst();
    }

    private static Optional<String> network(Consent consent) {
        return Optional.ofNullable(consent.ip).map(it -> Visitor.network(it.getHostAddress()));
    }

    /** Holds the row, so that of two links opened at once one sees the other. */
    private boolean trapped(Question question) {
        note(question);
        return Sql.one(
                        database,
                        "select trap_at is not null from confirmation_seen where subscriber_id = ? and asked = ? for update",
                        row -> row.getBoolean(1),
                        question.subscriberId(),
                        question.asked())
                .orElse(true);
    }

    private void note(Question question) {
        Sql.update(
                database,
                "insert into confirmation_seen (subscriber_id, asked) values (?, ?) on conflict do nothing",
                question.subscriberId(),
                question.asked());
    }

    /** Nobody had agreed: so says the record too. */
    private void takeBack(Question question) {
        subscriptions(question).stream()
                .filter(Subscription::unconfirm)
                .forEach(it -> Sql.update(database, """
                delete from consent where subscriber_id = ? and newsletter_id = ? and act = 'confirmed'
                and at > now() - make_interval(mins => ?)
                """, it.id.subscriberId(), it.id.newsletterId(), (int)
                        TAKEN_BACK_WITHIN.toMinutes()));
    }

    private static List<Subscription> subscriptions(Question question) {
        return question.newsletterIds().stream()
                .flatMap(it -> Subscription.of(it, question.subscriberId()).stream())
                .toList();
    }
}
