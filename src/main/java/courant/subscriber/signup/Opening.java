package courant.subscriber.signup;

import courant.account.entry.Visitor;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How somebody or something opened a link: as a browser does when a person follows it, or otherwise.
 *
 * @param followed whether the request says that a person navigated (https://www.w3.org/TR/fetch-metadata/)
 * @param network where it came from
 * @param program what it says it is
 */
record Opening(boolean followed, String network, String program) {
    private static final Pattern MACHINE =
            Pattern.compile("(?i)bot|headless|crawl|spider|scan|preview|curl|wget|python|java|go-http|monitor");
    private static final Set<String> AHEAD = Set.of("Purpose", "Sec-Purpose", "X-Purpose", "X-Moz");

    static Opening of(RoutingContext context) {
        var visitor = Visitor.of(context);
        return new Opening(followed(context.request(), visitor.program()), visitor.address(), visitor.program());
    }

    private static boolean followed(HttpServerRequest request, String program) {
        return request.method() == HttpMethod.GET
                && says(request, "Sec-Fetch-Mode", "navigate")
                && says(request, "Sec-Fetch-Dest", "document")
                && says(request, "Sec-Fetch-User", "?1")
                && AHEAD.stream().noneMatch(it -> request.getHeader(it) != null)
                && !program.isEmpty()
                && !MACHINE.matcher(program).find();
    }

    private static boolean says(HttpServerRequest request, String header, String value) {
        return Objects.equals(request.getHeader(header), value);
    }
}
