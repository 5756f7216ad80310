package courant.newsletter.site;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One version of what a newsletter's sign-up says. Never changed: consents were given to it. Empty: our own words. */
@Entity
@Immutable
@Table(name = "sign_up_wording")
public class SignUpWording extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Column(name = "newsletter_id")
    public long newsletterId;

    @Column
    public String heading;

    @Column
    public String text;

    @Column
    public String button;

    @Column
    public String consent;

    /** What the confirmation mail says above its button. */
    @Column
    public String mail;

    /** What the page says after the confirmation. */
    @Column
    public String welcome;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    public @Nullable Long createdBy;

    protected SignUpWording() {}

    public static Optional<SignUpWording> byId(long id) {
        return findByIdOptional(id);
    }

    /** The one that holds now. */
    public static Optional<SignUpWording> of(long newsletterId) {
        return find("newsletterId = ?1 order by id desc", newsletterId).firstResultOptional();
    }

    /** The one that held then, such as when a mail was written. */
    public static Optional<SignUpWording> at(long newsletterId, Instant then) {
        return find("newsletterId = ?1 and createdAt <= ?2 order by id desc", newsletterId, then)
                .firstResultOptional();
    }

    /** The newest first. */
    public static List<SignUpWording> versions(long newsletterId, int most) {
        return find("newsletterId = ?1 order by id desc", newsletterId)
                .range(0, most - 1)
                .list();
    }

    /** A new version, unless these are the words already. */
    public static void keep(long newsletterId, SignUpWords words, long by, Instant now) {
        if (SignUpWords.kept(newsletterId).says(words)) return;
        var wording = new SignUpWording();
        wording.newsletterId = newsletterId;
        wording.heading = words.heading();
        wording.text = words.text();
        wording.button = words.button();
        wording.consent = words.consent();
        wording.mail = words.mail();
        wording.welcome = words.welcome();
        wording.createdAt = now;
        wording.createdBy = by;
        wording.persist();
    }
}
