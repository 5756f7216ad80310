package courant.account;

import io.quarkus.arc.Arc;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Whoever sent the request that is being answered. */
@ApplicationScoped
public class CurrentAccount {
    /** The attribute of a {@link SecurityIdentity} that holds the account's id. */
    public static final String ID = "courant.account";

    private final SecurityIdentity identity;

    public CurrentAccount(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The account, as it stands in the database now. */
    public Account get() {
        return id().flatMap(Account::byId).orElseThrow(UnauthorizedException::new);
    }

    /** False for anonymous callers, and where no request is being answered (jobs, start-up). */
    public boolean present() {
        return id().isPresent();
    }

    /** Whether whoever came may do what is for this role; a token may hold its account to less. */
    public boolean is(Role role) {
        return identity.hasRole(role.word());
    }

    /** Who alone may have written what the account gets to see; empty for editors, who see what everybody wrote. */
    public Optional<Long> onlyOwn() {
        return is(Role.EDITOR) ? Optional.empty() : id();
    }

    /** Its id, without asking the database. */
    public Optional<Long> id() {
        return Arc.container().requestContext().isActive()
                ? Optional.ofNullable(identity.getAttribute(ID))
                : Optional.empty();
    }
}
