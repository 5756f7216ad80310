package courant.sender.relay;

import courant.mail.smtp.Tls;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A relay that the owner set up beside the one of the configuration. */
@Entity
@Table(name = "relay")
public class KeptRelay extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Column
    public String name;

    @Column
    public String host;

    @Column
    public int port;

    /** A {@link Tls}, as a word. */
    @Column
    public String tls;

    /** Null where it asks for no login. */
    @Column
    public @Nullable String username;

    /** Sealed. */
    @Column
    public @Nullable String password;

    @Column
    public int connections;

    @Column
    public int inFlight;

    @Column
    public @Nullable Integer perSecond;

    @Column
    public @Nullable Integer perMinute;

    @Column
    public @Nullable Integer perHour;

    @Column
    public @Nullable Integer perDay;

    @Column
    public int priority;

    @Column
    public @Nullable LocalDate warmUpFrom;

    @Column
    public @Nullable Integer warmUpFirst;

    @Column
    public @Nullable Double warmUpGrowth;

    @Column
    public @Nullable LocalDate warmUpUntil;

    /** Whose mails it takes; empty: of all that have no relay of their own. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "relay_newsletter", joinColumns = @JoinColumn(name = "relay_id"))
    @Column(name = "newsletter_id")
    public Set<Long> newsletters = new HashSet<>();

    @Column
    public boolean enabled;

    @Column
    public Instant createdAt;

    protected KeptRelay() {}

    public static Optional<KeptRelay> byId(long id) {
        return findByIdOptional(id);
    }

    /** The number of the relay of this name, however it is written. */
    static Optional<Long> idOf(String name) {
        return getEntityManager()
                .createQuery("select id from KeptRelay where lower(name) = lower(?1)", Long.class)
                .setParameter(1, name)
                .setFlushMode(FlushModeType.COMMIT) // what is being checked is not written yet
                .getResultStream()
                .findFirst();
    }

    /** In the order in which they are used. */
    public static List<KeptRelay> all() {
        return listAll(Sort.by("priority").and("id"));
    }

    /** A new one, not kept yet. */
    static KeptRelay made(Instant now) {
        var relay = new KeptRelay();
        relay.createdAt = now;
        return relay;
    }

    public Tls tls() {
        return Tls.valueOf(tls.toUpperCase(Locale.ROOT));
    }

    public Limits limits() {
        return new Limits(
                Optional.ofNullable(perSecond),
                Optional.ofNullable(perMinute),
                Optional.ofNullable(perHour),
                Optional.ofNullable(perDay),
                warmUp());
    }

    public Optional<WarmUp> warmUp() {
        return warmUpFrom == null || warmUpFirst == null || warmUpGrowth == null || warmUpUntil == null
                ? Optional.empty()
                : Optional.of(new WarmUp(warmUpFrom, warmUpFirst, warmUpGrowth, warmUpUntil));
    }

    void warmUp(Optional<WarmUp> plan) {
        warmUpFrom = plan.map(WarmUp::from).orElse(null);
        warmUpFirst = plan.map(WarmUp::first).orElse(null);
        warmUpGrowth = plan.map(WarmUp::growth).orElse(null);
        warmUpUntil = plan.map(WarmUp::until).orElse(null);
    }
}
