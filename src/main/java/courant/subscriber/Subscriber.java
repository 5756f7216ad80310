package courant.subscriber;

import courant.mail.PersonalFields;
import courant.platform.Refused;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A person who reads, known by a mail address. */
@Entity
@Table(name = "subscriber")
public class Subscriber extends PanacheEntityBase {
    public static final int LONGEST_NAME = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    /** As it was typed and {@code Address} wrote it; two that differ in case alone are one. */
    @Column(nullable = false)
    public String email;

    public @Nullable String name;

    /** BCP 47. */
    public @Nullable String locale;

    /** The clock they live by, an IANA name; null: the newsletter's. */
    public @Nullable String zone;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> tags = List.of();

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Object> attributes = Map.of();

    /** Does not want opens and clicks counted. */
    @Column(nullable = false)
    public boolean uncounted;

    /** Nothing is mailed to them before; null or past: they get what they chose. */
    @Column(name = "paused_until")
    public @Nullable Instant pausedUntil;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    protected Subscriber() {}

    public static Optional<Subscriber> byId(long id) {
        return findByIdOptional(id);
    }

    public static Optional<Subscriber> byEmail(String email) {
        return find("lower(email) = ?1", email.toLowerCase(Locale.ROOT)).firstResultOptional();
    }

    /**
     * The subscriber with this address, made now if there is none, locked until the transaction ends: of fifty requests for
     * one address at once each sees what the one before it did.
     */
    public static Subscriber knownOrNew(String email, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into subscriber (email, created_at) values (?1, ?2) on conflict (lower(email)) do nothing")
                .setParameter(1, email)
                .setParameter(2, now)
                .executeUpdate();
        return Subscriber.<Subscriber>find("lower(email) = ?1", email.toLowerCase(Locale.ROOT))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult();
    }

    /** Takes a name in; control characters and what is over {@value #LONGEST_NAME} characters are left out. */
    public void rename(@Nullable String typed) {
        name = Names.tidy(typed);
    }

    /** Gives the reader another address; what they agreed to keeps the old one. */
    public void moveTo(String address) {
        if (byEmail(address).filter(other -> other != this).isPresent()) {
            throw Refused.conflict(address + " is another subscriber's address.");
        }
        email = address;
    }

    /** Rests, and comes back by itself; null goes on at once. */
    public void pause(@Nullable Instant until) {
        pausedUntil = until;
    }

    public boolean pausedAt(Instant now) {
        return pausedUntil != null && pausedUntil.isAfter(now);
    }

    public List<Subscription> subscriptions() {
        return Subscription.ofSubscriber(id());
    }

    /** {@code ada@example.org} is {@code a…@example.org}: enough for who has it, of no use to who found a link. */
    public String shortAddress() {
        return email.substring(0, email.offsetByCodePoints(0, 1)) + "…" + email.substring(email.lastIndexOf('@'));
    }

    /** What fields of a mail say of the reader, by the name that stands behind {@code attribute.}; as a frozen mailing has it. */
    public Map<String, String> spoken() {
        var said = new TreeMap<String, String>();
        new TreeMap<>(attributes).forEach((name, value) -> {
            if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                said.put(PersonalFields.spoken(name), String.valueOf(value));
            }
        });
        return said;
    }

    public boolean suppressed() {
        return Suppression.covers(email);
    }

    public long id() {
        if (id == null) throw new IllegalStateException("not kept yet");
        return id;
    }

    /** Forgets the person: the row, every subscription and every consent. What was mailed stays in the ledger as proof. */
    public void erase() {
        delete();
    }
}
