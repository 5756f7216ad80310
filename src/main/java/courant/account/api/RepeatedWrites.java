package courant.account.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.account.CurrentAccount;
import courant.platform.BadInput;
import courant.platform.Refused;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * A write that carries an {@code Idempotency-Key} happens once: a repeat gets the first answer
 * (draft-ietf-httpapi-idempotency-key-header). Only what was done is kept: a refused request changed nothing and may come
 * again. Where a program ended between deed and answer, nobody can tell, and the key stays closed for its 24 hours.
 */
class RepeatedWrites {
    static final String HEADER = "Idempotency-Key";
    static final String REPLAYED = "Idempotency-Replayed";
    private static final String CLAIMED = "courant.idempotency.key";
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int LARGEST_ANSWER = 1 << 20;

    private final KeptAnswers answers;
    private final CurrentAccount current;
    private final ObjectMapper json;

    RepeatedWrites(KeptAnswers answers, CurrentAccount current, ObjectMapper json) {
        this.answers = answers;
        this.current = current;
        this.json = json;
    }

    @ServerRequestFilter
    public @Nullable Response before(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(HEADER);
        if (key == null || !isWrite(request) || !current.present()) return null;
        if (key.isBlank() || key.length() > 255 || key.indexOf('\0') >= 0) {
            throw new BadInput(HEADER, "A key has 1 to 255 characters.");
        }
        var account = current.id().orElseThrow();
        var print = Fingerprint.of(request);
        if (answers.claim(account, key, print)) {
            request.setProperty(CLAIMED, key);
            return null;
        }
        return replay(answers.find(account, key), print);
    }

    private static boolean isWrite(ContainerRequestContext request) {
        return WRITES.contains(request.getMethod())
                && request.getUriInfo().getPath().startsWith("/api/v1/");
    }

    private static Response replay(Optional<KeptAnswer> found, byte[] print) {
        if (found.isEmpty()) throw Refused.conflict("A request with this key has just been refused. Send it again.");
        var answer = found.get();
        if (!answer.isTo(print)) throw new BadInput(HEADER, "This key was used for another request. Take a new one.");
        if (answer.status() == null) {
            throw Refused.conflict("A request with this key is being carried out, or was cut off while it was."
                    + " Try again in a moment; if this stays, look whether it was done and take a new key.");
        }
        return Response.status(answer.status())
                .header(REPLAYED, "true")
                .type(answer.type())
                .header(HttpHeaders.LOCATION, answer.location())
                .entity(answer.body())
                .build();
    }

    @ServerResponseFilter
    public void after(ContainerRequestContext request, ContainerResponseContext response)
            throws JsonProcessingException {
        if (!(request.getProperty(CLAIMED) instanceof String key)) return;
        var account = current.id().orElseThrow();
        var body = body(response.getEntity());
        if (response.getStatus() >= 400 || (body != null && body.length() > LARGEST_ANSWER)) {
            answers.forget(account, key);
            return;
        }
        answers.keep(account, key, response.getStatus(), type(response), response.getHeaderString("Location"), body);
    }

    private @Nullable String body(@Nullable Object entity) throws JsonProcessingException {
        if (entity == null) return null;
        return entity instanceof String text ? text : json.writeValueAsString(entity);
    }

    private static @Nullable String type(ContainerResponseContext response) {
        if (response.getEntity() == null) return null;
        return response.getMediaType() == null
                ? MediaType.APPLICATION_JSON
                : response.getMediaType().toString();
    }
}
