package courant.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import courant.platform.BadInput;
import courant.platform.Refused;
import courant.platform.sql.DatabaseFault;
import io.quarkus.security.ForbiddenException;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every refused or failed request is answered here: the API with a problem document, a browser with a page. */
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final MediaType PROBLEM = MediaType.valueOf("application/problem+json");

    private final UriInfo uri;
    private final Instance<ProblemFrame> frames;

    public Problems(UriInfo uri, Instance<ProblemFrame> frames) {
        this.uri = uri;
        this.frames = frames;
    }

    @ServerExceptionMapper
    public Response badInput(BadInput fault) {
        return answer(ProblemView.of(422, sentence(fault)).about(fault.field()));
    }

    @ServerExceptionMapper
    public Response refused(Refused fault) {
        return answer(ProblemView.of(fault.status(), sentence(fault)));
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException fault) {
        var field = fault instanceof JsonMappingException mapping ? path(mapping) : "";
        var where = Optional.ofNullable(fault.getLocation())
                .map(it -> " (line " + it.getLineNr() + ", column " + it.getColumnNr() + ")")
                .orElse("");
        var detail = field.isEmpty()
                ? "The body is not JSON that can be read" + where + "."
                : "\"" + field + "\" is not known here or has the wrong kind of value" + where + ".";
        return answer(ProblemView.of(400, detail).about(field));
    }

    /** Named because the framework has an answer of its own to it, which is more exact than the one above. */
    @ServerExceptionMapper
    public Response mismatched(MismatchedInputException fault) {
        return unreadable(fault);
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException fault) {
        if (fault.getCause() instanceof JsonProcessingException json) return unreadable(json);
        var response = fault.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) return response;
        return answer(ProblemView.of(response.getStatus()));
    }

    @ServerExceptionMapper
    public Response database(DatabaseFault fault) {
        LOG.error("The database failed", fault);
        return fault.passing()
                ? answer(
                        ProblemView.of(503, "The database cannot be reached just now. Nothing was changed; try again."))
                : answer(ProblemView.of(500));
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException fault) {
        return answer(ProblemView.of(403));
    }

    @ServerExceptionMapper
    public Response fault(RuntimeException fault) {
        LOG.errorf(fault, "Failed: %s", uri.getPath());
        return answer(ProblemView.of(500));
    }

    private Response answer(ProblemView problem) {
        return uri.getPath().startsWith("/api/")
                ? Response.status(problem.status())
                        .type(PROBLEM)
                        .entity(problem)
                        .build()
                : Response.status(problem.status())
                        .type("text/html; charset=utf-8")
                        .entity(page(problem))
                        .build();
    }

    private String page(ProblemView problem) {
        return frames.stream()
                .filter(it -> it.takes(uri.getPath(), problem))
                .findFirst()
                .map(it -> it.show(problem))
                .orElseGet(() -> new ErrorPage(problem).render());
    }

    private static String path(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .reduce((left, right) -> left + "." + right)
                .orElse("");
    }

    private static String sentence(RuntimeException fault) {
        return String.valueOf(fault.getMessage());
    }
}
