package courant.account.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** A call of the API that does not say what it reads ({@link Consumes}) reads JSON; nothing else is guessed at. */
class BodyKinds {

    @ServerRequestFilter
    public void refuseOthers(ContainerRequestContext request, SimpleResourceInfo target) throws NoSuchMethodException {
        if (!request.getUriInfo().getPath().startsWith("/api/v1/") || !request.hasEntity() || saysWhat(target)) return;
        if (!MediaType.APPLICATION_JSON_TYPE.isCompatible(request.getMediaType())) throw new NotSupportedException();
    }

    private static boolean saysWhat(SimpleResourceInfo target) throws NoSuchMethodException {
        return target.getResourceClass().isAnnotationPresent(Consumes.class)
                || target.getResourceClass()
                        .getMethod(target.getMethodName(), target.parameterTypes())
                        .isAnnotationPresent(Consumes.class);
    }
}
