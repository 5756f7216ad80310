package courant.account.entry;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** A stranger who came as far as a page or a call is told the same as one who was stopped at the door. */
class Strangers {
    private final SignInFirst signInFirst;

    Strangers(SignInFirst signInFirst) {
        this.signInFirst = signInFirst;
    }

    @ServerExceptionMapper
    public Response unknown(UnauthorizedException fault, RoutingContext context) {
        return signInFirst.response(context);
    }

    @ServerExceptionMapper
    public Response failed(AuthenticationFailedException fault, RoutingContext context) {
        return signInFirst.response(context);
    }
}
