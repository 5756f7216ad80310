package courant.account;

import courant.mail.address.Address;
import courant.mail.address.BadAddress;
import courant.platform.BadInput;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** The account, held against others' changes until the transaction ends. */
    public static Optional<Account> held(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public static Optional<Account> byEmail(String email) {
        return find("lower(email) = lower(?1)", email.strip()).firstResultOptional();
    }

    /** The addresses of all others who have an account, in small letters. */
    public static Set<String> addressesBut(String email) {
        return Account.<Account>list("lower(email) <> lower(?1)", email).stream()
                .map(it -> it.email.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A new account, kept, that has no password yet. */
    public static Account open(String email, String name, Role role, Instant now) {
        var account = new Account();
        account.email = address(email);
        account.rename(name);
        account.role = role;
        account.createdAt = now;
        account.persist();
        return account;
    }

    public void rename(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) throw new BadInput("name", "Give the name that stands under what you write.");
        if (stripped.length() > 200) throw new BadInput("name", "A name has at most 200 characters.");
        if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw new BadInput("name", "This name holds a line break or a control character. Please type it anew.");
        }
        this.name = stripped;
    }

    /** From now on the account signs in with this address. */
    public void move(String email) {
        var wanted = address(email);
        if (byEmail(wanted).filter(it -> it.id != id).isPresent()) {
            throw new BadInput("email", "Another account has this address.");
        }
        this.email = wanted;
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }

    /** Changes with the password; for links that are good while it stands. */
    public String passwordPrint() {
        return passwordHash == null ? "" : passwordHash;
    }

    /** Whoever changes a password ends the account's other sessions too: {@link Sessions#endOthers}. */
    public void changePassword(PasswordHash hash) {
        passwordHash = hash.encoded();
    }

    public boolean accepts(String password) {
        return PasswordHash.matches(password, passwordHash);
    }

    private static String address(String email) {
        try {
            return Address.plain(email).text();
        } catch (BadAddress e) {
            throw new BadInput("email", String.valueOf(e.getMessage()));
        }
    }
}
