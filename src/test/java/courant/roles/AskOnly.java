package courant.roles;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Answers a request that only asks whether it would be let in: every guard has let it pass, and nothing is done. */
public class AskOnly {
    static final String ASKING = "X-Ask-Only";
    static final String REACHED = "X-Reached";

    @ServerRequestFilter(priority = Integer.MAX_VALUE)
    public @Nullable Response admitted(ContainerRequestContext request, SimpleResourceInfo target) {
        if (request.getHeaderString(ASKING) == null) return null;
        var reached = target.getResourceClass().getSimpleName() + "." + target.getMethodName();
        return Response.noContent().header(REACHED, reached).build();
    }
}
