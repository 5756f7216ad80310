package courant.account.people;

import courant.account.Account;
import courant.account.Role;
import courant.mail.address.Address;
import courant.mail.address.BadAddress;
import courant.platform.BadInput;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody who was asked to come and has not come yet. */
@Entity
public class Invitation extends PanacheEntityBase {
    public static final Duration LASTS = Duration.ofDays(7);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Column
    public String email;

    @Column
    @Enumerated(EnumType.STRING)
    public Role role;

    @Column(name = "invited_by")
    public @Nullable Long invitedBy;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "expires_at")
    public Instant expiresAt;

    /** How many mails were sent; only the last one's link opens. */
    @Column
    public int turn;

    protected Invitation() {}

    public static Optional<Invitation> byId(long id) {
        return findByIdOptional(id);
    }

    public static List<Invitation> all() {
        return listAll(Sort.by("id"));
    }

    /** A new one for this address, or the one that waits, anew. */
    static Invitation to(String email, Role role, @Nullable Long by, Instant now) {
        var address = checked(email);
        if (Account.byEmail(address).isPresent())
            throw new BadInput("email", "Somebody has an account with this address.");
        var invitation = Invitation.<Invitation>find("lower(email) = lower(?1)", address)
                .firstResultOptional()
                .orElseGet(() -> begun(address, now));
        invitation.role = role;
        invitation.invitedBy = by;
        invitation.renew(now);
        invitation.persist();
        return invitation;
    }

    private static Invitation begun(String address, Instant now) {
        var invitation = new Invitation();
        invitation.email = address;
        invitation.createdAt = now;
        return invitation;
    }

    /** Good for another while, by a new link alone. */
    void renew(Instant now) {
        turn++;
        expiresAt = now.plus(LASTS);
    }

    public boolean isOver(Instant now) {
        return !expiresAt.isAfter(now);
    }

    private static String checked(String email) {
        try {
            return Address.plain(email).text();
        } catch (BadAddress e) {
            throw new BadInput("email", String.valueOf(e.getMessage()));
        }
    }
}
