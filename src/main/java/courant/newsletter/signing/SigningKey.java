package courant.newsletter.signing;

import courant.mail.dkim.Algorithm;
import courant.mail.dkim.DnsRecord;
import courant.platform.Refused;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Two keys for one domain that go together: RSA for all receivers, Ed25519 for those that know it. */
@Entity
@Table(name = "signing_key")
public class SigningKey extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Column
    public String domain;

    /** What the names of both records begin with. */
    @Column
    public String selector;

    @Column
    @Enumerated(EnumType.STRING)
    public SigningKeyState state;

    @Column
    public String rsaPublic;

    @Column(name = "ed25519_public")
    public String ed25519Public;

    @Column
    @Nullable
    String rsaPrivate;

    @Column(name = "ed25519_private")
    @Nullable
    String ed25519Private;

    @Column
    public Instant createdAt;

    /** When it came into its state. */
    @Column
    public Instant since;

    protected SigningKey() {}

    static SigningKey made(String domain, String selector, Instant now) {
        var key = new SigningKey();
        key.domain = domain;
        key.selector = selector;
        key.createdAt = now;
        key.become(SigningKeyState.READY, now);
        return key;
    }

    public static Optional<SigningKey> byId(long id) {
        return findByIdOptional(id);
    }

    /** By domain, the oldest first. */
    public static List<SigningKey> all() {
        return list("order by domain, id");
    }

    public static List<SigningKey> of(String domain) {
        return list("domain = ?1 order by id", domain);
    }

    static Optional<SigningKey> currentOf(String domain) {
        return find("domain = ?1 and state = ?2", domain, SigningKeyState.CURRENT)
                .firstResultOptional();
    }

    static Optional<SigningKey> bySelector(String domain, String selector) {
        return find("domain = ?1 and selector = ?2", domain, selector).firstResultOptional();
    }

    static String selector(String selector, Algorithm algorithm) {
        return selector + "-" + algorithm.keyType();
    }

    /** What the DNS is to say. */
    public List<DnsRecord> records() {
        return List.of(record(Algorithm.RSA, rsaPublic), record(Algorithm.ED25519, ed25519Public));
    }

    private DnsRecord record(Algorithm algorithm, String published) {
        return DnsRecord.of(domain, selector(selector, algorithm), algorithm, published);
    }

    public boolean isCurrent() {
        return state == SigningKeyState.CURRENT;
    }

    public boolean isRetired() {
        return state == SigningKeyState.RETIRED;
    }

    void sign(Instant now) {
        if (isRetired()) throw Refused.conflict("This key is retired: it signs nothing any more. Make new ones.");
        become(SigningKeyState.CURRENT, now);
    }

    void giveWay(Instant now) {
        become(SigningKeyState.FORMER, now);
    }

    /** Back in line, as if it had not begun. */
    void rest(Instant now) {
        become(SigningKeyState.READY, now);
    }

    void retire(Instant now) {
        if (isRetired()) return;
        if (isCurrent())
            throw Refused.conflict("Mails are signed with this key. Let another sign first, or stop signing.");
        become(SigningKeyState.RETIRED, now);
        rsaPrivate = null;
        ed25519Private = null;
    }

    private void become(SigningKeyState next, Instant now) {
        state = next;
        since = now;
    }
}
