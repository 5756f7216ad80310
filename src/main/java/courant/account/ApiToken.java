package courant.account;

import courant.platform.BadInput;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key with which a program comes in and may do what its account may. */
@Entity
public class ApiToken extends PanacheEntityBase {
    /** Makes a token that somebody posted by mistake easy to find. */
    private static final String START = "courant_";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Account account;

    @Column
    public String name;

    @Column
    byte[] tokenHash;

    @Column
    public Instant createdAt;

    @Column
    public @Nullable Instant lastUsedAt;

    /** What it may at most; absent: whatever its account may. */
    @Column
    @Enumerated(EnumType.STRING)
    public @Nullable Role role;

    @Column
    public @Nullable Instant expiresAt;

    protected ApiToken() {}

    public static List<ApiToken> of(Account account) {
        return list("account", Sort.by("id"), account);
    }

    /** The account's own token of this number; nobody finds another's. */
    public static Optional<ApiToken> of(Account account, long id) {
        return find("account = ?1 and id = ?2", account, id).firstResultOptional();
    }

    /** Everybody else's, with their accounts. */
    public static List<ApiToken> ofOthers(Account account) {
        return list("from ApiToken t join fetch t.account where t.account <> ?1 order by t.account.id, t.id", account);
    }

    public static Optional<ApiToken> byId(long id) {
        return findByIdOptional(id);
    }

    /** As the other, for less than the account may, or not for ever. */
    public static String make(Account account, String name, Scope scope, Instant now) {
        var text = START + RandomKey.make();
        var token = take(account, name, text, now);
        token.role = scope.role().orElse(null);
        token.expiresAt = scope.lasts().map(now::plus).orElse(null);
        return text;
    }

    /** What a token may at most, and how long it opens. */
    public record Scope(Optional<Role> role, Optional<Duration> lasts) {}

    /** A new token, kept by its hash: the answer is the only time that its text can be seen. */
    public static String make(Account account, String name, Instant now) {
        var text = START + RandomKey.make();
        take(account, name, text, now);
        return text;
    }

    /** As {@link #make}, for a text that somebody brings. */
    public static ApiToken take(Account account, String name, String text, Instant now) {
        var token = new ApiToken();
        token.account = account;
        token.name = checked(name);
        token.tokenHash = RandomKey.hash(text);
        token.createdAt = now;
        token.persist();
        return token;
    }

    /** From now on it opens nothing. */
    public void revoke() {
        delete();
    }

    public boolean isOver(Instant now) {
        return expiresAt != null && !expiresAt.isAfter(now);
    }

    private static String checked(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty()) throw new BadInput("name", "Say what the token is for, so that you know it later.");
        if (stripped.length() > 100) throw new BadInput("name", "The name of a token has at most 100 characters.");
        if (stripped.codePoints().anyMatch(Character::isISOControl)) {
            throw new BadInput("name", "This name holds a line break or a control character. Please type it anew.");
        }
        return stripped;
    }
}
