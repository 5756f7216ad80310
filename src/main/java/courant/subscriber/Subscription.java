package courant.subscriber;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A subscriber's standing with one newsletter, and what can happen to it. */
@Entity
@Table(name = "subscription")
public class Subscription extends PanacheEntityBase {

    /** One subscriber and one newsletter. */
    @Embeddable
    public record Key(
            @Column(name = "newsletter_id") long newsletterId,
            @Column(name = "subscriber_id") long subscriberId) {}

    @EmbeddedId
    public Key id;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public Standing status;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    /** When we last wrote because somebody typed this address into a form. */
    @Column(name = "confirmation_mailed_at")
    public @Nullable Instant confirmationMailedAt;

    @Column(name = "confirmed_at")
    public @Nullable Instant confirmedAt;

    @Column(name = "left_at")
    public @Nullable Instant leftAt;

    protected Subscription() {}

    private Subscription(Key id, Instant now) {
        this.id = id;
        this.status = Standing.PENDING;
        this.createdAt = now;
    }

    public static Optional<Subscription> of(long newsletterId, long subscriberId) {
        return findByIdOptional(new Key(newsletterId, subscriberId));
    }

    public static List<Subscription> ofSubscriber(long subscriberId) {
        return list("id.subscriberId = ?1 order by id.newsletterId", subscriberId);
    }

    /** The subscription of a subscriber that {@link Subscriber#knownOrNew} holds locked; a new one is pending. */
    public static Subscription knownOrNew(long newsletterId, Subscriber subscriber, Instant now) {
        var id = new Key(newsletterId, subscriber.id());
        return Subscription.<Subscription>findByIdOptional(id).orElseGet(() -> {
            var made = new Subscription(id, now);
            made.persist();
            return made;
        });
    }

    /** Asked, and no answer yet. */
    public boolean waiting() {
        return status == Standing.PENDING;
    }

    /** True if we may write to this address because of a form, counting this as the one time in the span. */
    public boolean takeMail(Instant now, Duration span) {
        if (confirmationMailedAt != null && confirmationMailedAt.plus(span).isAfter(now)) return false;
        confirmationMailedAt = now;
        return true;
    }

    /**
     * The reader said yes to the question mailed at {@code asked}; true if that changed anything. Who was out comes back,
     * unless they left after that question: an old link must not undo it.
     */
    public boolean confirm(Instant asked, Instant now) {
        if (status == Standing.ACTIVE || (leftAt != null && leftAt.isAfter(asked))) return false;
        activate(now);
        return true;
    }

    /** It was no answer of the reader's: a program opened the link. True if that changed anything. */
    public boolean unconfirm() {
        if (status != Standing.ACTIVE) return false;
        status = Standing.PENDING;
        confirmedAt = null;
        return true;
    }

    /** An author states that the reader agreed; true if that changed anything. Who is out stays out. */
    public boolean add(Instant now) {
        if (status != Standing.PENDING) return false;
        activate(now);
        return true;
    }

    /** The reader does not want it any more; true if that changed anything. */
    public boolean leave(Instant now) {
        if (status.out()) return false;
        status = Standing.UNSUBSCRIBED;
        leftAt = now;
        return true;
    }

    /** Left by themselves since then. */
    public boolean leftSince(Instant time) {
        return status == Standing.UNSUBSCRIBED && leftAt != null && leftAt.isAfter(time);
    }

    /** The reader takes leaving back: as it was before. True if that changed anything. */
    public boolean comeBack() {
        if (status != Standing.UNSUBSCRIBED) return false;
        status = confirmedAt == null ? Standing.PENDING : Standing.ACTIVE;
        leftAt = null;
        return true;
    }

    private void activate(Instant now) {
        status = Standing.ACTIVE;
        confirmedAt = now;
        leftAt = null;
    }
}
