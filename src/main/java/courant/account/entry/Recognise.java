package courant.account.entry;

import courant.account.CurrentAccount;
import courant.account.entry.KnownKeys.Holder;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells from a key which account comes, for Quarkus's own checks of roles. */
@ApplicationScoped
class Recognise implements IdentityProvider<KeyRequest> {
    /** The attribute that tells that a session's cookie is due to be given anew. */
    static final String RENEW = "courant.renew";

    private final KnownKeys keys;

    Recognise(KnownKeys keys) {
        this.keys = keys;
    }

    @Override
    public Class<KeyRequest> getRequestType() {
        return KeyRequest.class;
    }

    /** The database is asked on a thread that may wait. */
    @Override
    public Uni<SecurityIdentity> authenticate(KeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(holder(request)));
    }

    private Holder holder(KeyRequest request) {
        var found = switch (request.kind) {
            case SESSION -> keys.session(request.key);
            case API_TOKEN -> keys.apiToken(request.key);
        };
        return found.orElseThrow(AuthenticationFailedException::new);
    }

    private static SecurityIdentity identity(Holder holder) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(String.valueOf(holder.account())))
                .addAttribute(CurrentAccount.ID, holder.account())
                .addAttribute(RENEW, holder.stale())
                .addRoles(holder.role().words())
                .build();
    }
}
