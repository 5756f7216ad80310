package courant.account.entry;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.ws.rs.Path;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Keeps strangers out of the studio and the API by the class that would answer. The path alone, which the permissions in
 * application.properties look at, can be written in ways that mean the same to JAX-RS: {@code /api;a=b/v1/posts}.
 */
class ClosedRooms {
    private static final Pattern CLOSED = Pattern.compile("/?(studio|api)(/.*)?");
    private final SecurityIdentity identity;

    ClosedRooms(SecurityIdentity identity) {
        this.identity = identity;
    }

    @ServerRequestFilter
    public void refuseStrangers(SimpleResourceInfo target) {
        var path = target.getResourceClass().getAnnotation(Path.class);
        if (path != null && CLOSED.matcher(path.value()).matches() && identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
    }
}
