package courant.inbound.mailbox;

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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A mailbox that the owner set up. How far it was read stands elsewhere: {@link Places}. */
@Entity
@Table(name = "mailbox")
public class KeptMailbox extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Column
    public String name;

    @Column
    public String host;

    @Column
    public int port;

    /** An {@link Encryption}, as a word. */
    @Column
    public String encryption;

    @Column
    public String username;

    /** Sealed. */
    @Column
    public @Nullable String password;

    @Column
    public String folder;

    /** Whose replies arrive there; empty: of all that have no mailbox of their own. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mailbox_newsletter", joinColumns = @JoinColumn(name = "mailbox_id"))
    @Column(name = "newsletter_id")
    public Set<Long> newsletters = new HashSet<>();

    @Column
    public boolean enabled;

    @Column
    public Instant createdAt;

    protected KeptMailbox() {}

    public static Optional<KeptMailbox> byId(long id) {
        return findByIdOptional(id);
    }

    /** The number of the mailbox of this name, however it is written. */
    static Optional<Long> idOf(String name) {
        return getEntityManager()
                .createQuery("select id from KeptMailbox where lower(name) = lower(?1)", Long.class)
                .setParameter(1, name)
                .setFlushMode(FlushModeType.COMMIT) // what is being checked is not written yet
                .getResultStream()
                .findFirst();
    }

    public static List<KeptMailbox> all() {
        return listAll(Sort.by("id"));
    }

    /** A new one, not kept yet. */
    static KeptMailbox made(Instant now) {
        var mailbox = new KeptMailbox();
        mailbox.createdAt = now;
        return mailbox;
    }

    public Encryption encryption() {
        return Encryption.valueOf(encryption.toUpperCase(Locale.ROOT));
    }

    /** What says which messages are in it: a place in one is none in another. */
    String inside() {
        return host.toLowerCase(Locale.ROOT) + " " + username + " " + folder;
    }
}
