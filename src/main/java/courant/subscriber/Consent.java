package courant.subscriber;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The proof of one act; only ever added to. */
@Entity
@Immutable
@Table(name = "consent")
public class Consent extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @Column(name = "subscriber_id", nullable = false)
    public long subscriberId;

    @Column(name = "newsletter_id", nullable = false)
    public long newsletterId;

    /** The address as it was then. */
    @Column(nullable = false)
    public String email;

    @Column(nullable = false)
    public Instant at;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public Act act;

    @Column(nullable = false)
    public String source;

    public @Nullable InetAddress ip;

    @Column(name = "user_agent")
    public @Nullable String userAgent;

    @Column(nullable = false)
    public String wording;

    /** Which of the sign-up's own words were shown; null where they were the program's, or are not known here. */
    @Column(name = "wording_id")
    public @Nullable Long wordingId;

    /** Which way a reader came; null where nobody knows, as are host and campaign. */
    public @Nullable String way;

    public @Nullable String host;

    public @Nullable String campaign;

    /** Whose link somebody left by; null where that is not known. */
    @Column(name = "mailing_id")
    public @Nullable Long mailingId;

    protected Consent() {}

    private Consent(Act act, Subscriber who, long newsletterId, Evidence evidence, Instant at) {
        this.act = act;
        this.subscriberId = who.id();
        this.newsletterId = newsletterId;
        this.email = who.email;
        this.at = at;
        this.source = evidence.source();
        this.ip = evidence.ip().orElse(null);
        this.userAgent = evidence.userAgent().orElse(null);
        this.wording = evidence.wording();
        this.wordingId = evidence.version().orElse(null);
        this.way = evidence.arrival().map(Arrival::way).orElse(null);
        this.host = evidence.arrival().map(Arrival::host).orElse(null);
        this.campaign = evidence.arrival().map(Arrival::campaign).orElse(null);
        this.mailingId = evidence.mailing().orElse(null);
    }

    public static void record(Act act, Subscriber who, long newsletterId, Evidence evidence, Instant at) {
        new Consent(act, who, newsletterId, evidence, at).persist();
    }

    /** Oldest first. */
    public static List<Consent> of(long subscriberId) {
        return list("subscriberId = ?1 order by id", subscriberId);
    }
}
