package courant.account.entry;

import courant.account.entry.KeyRequest.Kind;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/** Looks at who comes: programs show an API token under {@code /api}, browsers their session's cookie. */
@ApplicationScoped
class Doorkeeper implements HttpAuthenticationMechanism {
    private static final String BEARER = "bearer ";
    private final SessionCookie cookie;
    private final SignInFirst signInFirst;

    Doorkeeper(SessionCookie cookie, SignInFirst signInFirst) {
        this.cookie = cookie;
        this.signInFirst = signInFirst;
    }

    /** A token that is not known is an error; a cookie that is not known is an old one, and its bearer a stranger. */
    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        var token = token(context);
        if (token.isPresent()) return providers.authenticate(new KeyRequest(Kind.API_TOKEN, token.get()));
        return cookie.key(context)
                .map(key -> providers
                        .authenticate(new KeyRequest(Kind.SESSION, key))
                        .invoke(identity -> renew(context, identity, key))
                        .onFailure(AuthenticationFailedException.class)
                        .recoverWithNull())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private static Optional<String> token(RoutingContext context) {
        return Optional.ofNullable(context.request().getHeader("Authorization"))
                .filter(it -> SignInFirst.isForPrograms(context))
                .filter(it -> it.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(it -> it.substring(BEARER.length()).strip());
    }

    private void renew(RoutingContext context, SecurityIdentity identity, String key) {
        if (Boolean.TRUE.equals(identity.<Boolean>getAttribute(Recognise.RENEW))
                && !context.response().headWritten()) {
            cookie.give(context, key);
        }
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(signInFirst.challenge(context));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        signInFirst.answer(context);
        return Uni.createFrom().item(true);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(KeyRequest.class);
    }
}
