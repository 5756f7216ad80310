package courant.subscriber;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** An address that is never mailed, whichever list it stands in. */
@Entity
@Table(name = "suppression")
public class Suppression extends PanacheEntityBase {
    @Id
    public String email;

    @Column(nullable = false)
    public String reason;

    @Column(nullable = false)
    public Instant at;

    protected Suppression() {}

    private Suppression(String email, String reason, Instant at) {
        this.email = email;
        this.reason = reason;
        this.at = at;
    }

    public static boolean covers(String email) {
        return findByIdOptional(key(email)).isPresent();
    }

    /** From now on nothing is mailed to this address; the first reason stays. */
    public static void add(String email, String reason, Instant now) {
        if (!covers(email)) new Suppression(key(email), reason, now).persist();
    }

    public static Optional<Suppression> of(String email) {
        return findByIdOptional(key(email));
    }

    public static boolean lift(String email) {
        return deleteById(key(email));
    }

    private static String key(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
