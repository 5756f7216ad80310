package courant.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import courant.platform.BadInput;
import courant.platform.DatabaseFault;
import courant.platform.Refused;
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

    public Problems(UriInfo uri) {
        this.uri = uri;
    }

    @ServerExceptionMapper
    public Response badInput(BadInput fault) {
        return answer(
                ProblemView.of(422, "This cannot be taken", sentence(fault)).about(fault.field()));
    }

    @ServerExceptionMapper
    public Response refused(Refused fault) {
        return answer(ProblemView.of(fault.status(), title(fault.status()), sentence(fault)));
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
        return answer(ProblemView.of(400, "Unreadable body", detail).about(field));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException fault) {
        if (fault.getCause() instanceof JsonProcessingException json) return unreadable(json);
        var response = fault.getResponse();
        if (response.hasEntity() || response.getStatus() < 400) return response;
        return answer(ProblemView.of(response.getStatus(), title(response.getStatus()), explain(response.getStatus())));
    }

    @ServerExceptionMapper
    public Response database(DatabaseFault fault) {
        LOG.error("The database failed", fault);
        return fault.passing()
                ? answer(ProblemView.of(
                        503, title(503), "The database cannot be reached just now. Nothing was changed; try again."))
                : answer(ProblemView.of(500, title(500), explain(500)));
    }

    @ServerExceptionMapper
    public Response fault(RuntimeException fault) {
        LOG.errorf(fault, "Failed: %s", uri.getPath());
        return answer(ProblemView.of(500, title(500), explain(500)));
    }

    private Response answer(ProblemView problem) {
        return uri.getPath().startsWith("/api/")
                ? Response.status(problem.status())
                        .type(PROBLEM)
                        .entity(problem)
                        .build()
                : Response.status(problem.status())
                        .type("text/html; charset=utf-8")
                        .entity(new ErrorPage(problem).render())
                        .build();
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

    private static String title(int status) {
        return switch (status) {
            case 400, 422 -> "This cannot be taken";
            case 401 -> "Please sign in";
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 405 -> "Not possible here";
            case 409 -> "Not in this state";
            case 413 -> "Too large";
            case 415 -> "Unknown kind of content";
            case 429 -> "Too often";
            case 503 -> "Not just now";
            default -> status < 500 ? "Not possible" : "Something went wrong here";
        };
    }

    private static String explain(int status) {
        return switch (status) {
            case 401 -> "This needs an author who has signed in, or a valid API token.";
            case 403 -> "Your role does not allow this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address does not take this kind of request.";
            case 415 -> "The content type is not one that can be read here.";
            default ->
                status < 500
                        ? "The request could not be understood."
                        : "It is written in the log. Nothing of what you sent was half done.";
        };
    }
}
