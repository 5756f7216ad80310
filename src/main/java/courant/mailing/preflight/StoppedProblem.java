package courant.mailing.preflight;

import courant.mail.preflight.Line;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a program is told: a problem document (RFC 9457) with the failing lines. */
public class StoppedProblem {

    /** @param override how to send all the same */
    public record StoppedView(
            String type, String title, int status, String detail, String override, List<Line> lines) {}

    @ServerExceptionMapper
    public Response stopped(Stopped stopped) {
        var view = new StoppedView(
                "urn:courant:preflight",
                "Stopped by the preflight",
                409,
                String.valueOf(stopped.getMessage()),
                "Mend what fails, or send \"override\": true, or the names of the checks to override.",
                stopped.lines());
        return Response.status(409)
                .type("application/problem+json")
                .entity(view)
                .build();
    }
}
