package courant.account.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import courant.platform.web.ProblemView;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;

/** What a stranger is told: a browser is led to the sign-in page, a program is told to bring a token. */
@ApplicationScoped
class SignInFirst {
    private final ObjectMapper json;

    SignInFirst(ObjectMapper json) {
        this.json = json;
    }

    static boolean isForPrograms(RoutingContext context) {
        return context.normalizedPath().startsWith("/api/");
    }

    ChallengeData challenge(RoutingContext context) {
        return opensPage(context)
                ? new ChallengeData(303, "Location", signIn(context))
                : new ChallengeData(401, "WWW-Authenticate", "Bearer");
    }

    void answer(RoutingContext context) {
        var challenge = challenge(context);
        context.response().setStatusCode(challenge.status);
        challenge.getHeaders().forEach((name, value) -> context.response().putHeader(name, value));
        context.response().putHeader("Cache-Control", "no-store");
        if (opensPage(context)) {
            context.response().end();
        } else {
            context.response()
                    .putHeader("Content-Type", "application/problem+json")
                    .end(problem());
        }
    }

    /** The same for a request that a page or a call was already answering. */
    Response response(RoutingContext context) {
        var challenge = challenge(context);
        var response = Response.status(challenge.status).header("Cache-Control", "no-store");
        challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
        if (!opensPage(context)) response.type("application/problem+json").entity(problem());
        return response.build();
    }

    /** A script's request that was led to a page would take that page for its answer (Fetch Metadata, Sec-Fetch-Mode). */
    private static boolean opensPage(RoutingContext context) {
        var mode = context.request().getHeader("Sec-Fetch-Mode");
        return !isForPrograms(context) && (mode == null || mode.equals("navigate"));
    }

    /** Only what was opened can be opened again after the sign-in; what was posted cannot. */
    private static String signIn(RoutingContext context) {
        var opened = context.request().method().equals(HttpMethod.GET);
        return opened ? "/login?next=" + URLEncoder.encode(context.request().uri(), UTF_8) : "/login";
    }

    private String problem() {
        try {
            return json.writeValueAsString(ProblemView.of(401));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
