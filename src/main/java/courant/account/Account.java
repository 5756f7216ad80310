package courant.account;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in to the studio. */
@Entity
public class Account extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Column
    public String email;

    @Column
    public String name;

    @Column
    @Enumerated(EnumType.STRING)
    public Role role;

    @Column
    @Nullable
    String passwordHash;

    @Column
    public Instant createdAt;

    protected Account() {}

    public static Optional<Account> byId(long id) {
        return findByIdOptional(id);
    }

    public static Optional<Account> byEmail(String email) {
        return find("lower(email) = lower(?1)", email.strip()).firstResultOptional();
    }
}
