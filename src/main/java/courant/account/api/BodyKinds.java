package courant.account.api;

import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** The API reads JSON, CSV and uploaded files; a body that says it is something else is not guessed at. */
class BodyKinds {
    private static final Set<String> KNOWN =
            Set.of("application/json", "application/merge-patch+json", "text/csv", "multipart/form-data");

    @ServerRequestFilter
    public void refuseOthers(ContainerRequestContext request) {
        if (!request.getUriInfo().getPath().startsWith("/api/v1/") || !request.hasEntity()) return;
        if (request.getMediaType() == null || !KNOWN.contains(kind(request.getMediaType()))) {
            throw new NotSupportedException();
        }
    }

    private static String kind(MediaType type) {
        return type.getType() + "/" + type.getSubtype();
    }
}
