package courant.roles;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import courant.account.Role;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Every page and call of the program, asked for by everybody: the table in routes.txt says who may, a line each. */
@QuarkusTest
class RoutesTest {
    @TestHTTPResource("/")
    URI base;

    @Inject
    DataSource database;

    private final HttpClient client = HttpClient.newHttpClient();
    /** Two methods may share an address: one takes a form, the other JSON. */
    private final Map<String, Set<String>> targets =
            Route.all().stream().collect(groupingBy(Route::name, mapping(Route::target, toSet())));

    @Test
    void every_route_has_its_line() {
        var rules = Rule.all();
        var routes = Route.all();
        var missing = routes.stream()
                .filter(it -> !rules.containsKey(it.name()))
                .map(it -> Rule.suggested(it) + (Rule.suggested(it).startsWith("?") ? forgotten(it) : ""))
                .distinct()
                .toList();
        assertThat(missing)
                .as("New routes. If this is who may, add these lines to %s, by their addresses", Rule.TABLE)
                .isEmpty();
        var names = routes.stream().map(Route::name).toList();
        assertThat(rules.keySet().stream().filter(it -> !names.contains(it)))
                .as("Lines in %s about routes that are not there: take them out", Rule.TABLE)
                .isEmpty();
    }

    private static String forgotten(Route route) {
        return " (" + route.target() + " has no @RolesAllowed: say there who may, then write it here)";
    }

    @Test
    void each_is_open_to_whom_its_line_says_and_closed_to_everybody_else() throws Exception {
        var people = everybody();
        var other = Person.browser(Role.AUTHOR, database);
        var rules = Rule.all();
        var wrong = new ArrayList<String>();
        assertThat(Route.all()).as("Where nothing is read, nothing is asked").hasSizeGreaterThan(400);
        for (var route : Route.all()) {
            var rule = rules.get(route.name());
            if (rule == null) continue;
            for (var person : people) wrong.addAll(faults(route, rule, person, other));
        }
        assertThat(wrong).as("What %s says and what is so", Rule.TABLE).isEmpty();
    }

    /** @param other somebody whose posts are not this person's */
    private List<String> faults(Route route, Rule rule, Person person, Person other) throws Exception {
        var admitted = rule.admits(person.role());
        // A token opens no page; who shows one there is a stranger.
        if (person.isProgram() && route.isPage()) admitted = rule.who().equals("everybody");
        var faults = new ArrayList<>(fault(route, person, person.post(), person.mailing(), admitted, ""));
        if (route.hasWriter()) {
            var may = admitted && (person.isEditor() || rule.who().equals("everybody"));
            faults.addAll(fault(route, person, other.post(), other.mailing(), may, " of somebody else's post"));
        }
        return faults;
    }

    private List<String> fault(Route route, Person person, long post, long mailing, boolean may, String about)
            throws IOException, InterruptedException {
        var said = ask(route, person, route.address(post, mailing));
        var stranger = person.role().isEmpty() || (person.isProgram() && route.isPage());
        var right = may ? targets.get(route.name()).contains(said) : said.equals(stranger ? "a stranger" : "refused");
        return right
                ? List.of()
                : List.of(person.name() + ": " + route.name() + about + " must be " + (may ? "open" : "closed")
                        + ", and the answer was: " + said + " [" + route.target() + "]");
    }

    private String ask(Route route, Person person, String address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(base.resolve(address))
                .method(route.verb(), BodyPublishers.noBody())
                .header(AskOnly.ASKING, "yes");
        if (!route.type().isEmpty()) request.header("Content-Type", route.type());
        if (person.header().length > 0) request.headers(person.header());
        var response = client.send(request.build(), BodyHandlers.discarding());
        var to = response.headers().firstValue("Location").orElse("");
        return switch (response.statusCode()) {
            case 204 -> response.headers().firstValue(AskOnly.REACHED).orElse("nothing");
            case 401 -> "a stranger";
            case 303 -> to.contains("/login") ? "a stranger" : "led to " + to;
            case 403 -> "refused";
            default -> "status " + response.statusCode();
        };
    }

    private List<Person> everybody() {
        var known = Arrays.stream(Role.values())
                .flatMap(it -> Stream.of(Person.browser(it, database), Person.program(it, database)));
        return Stream.concat(Stream.of(Person.STRANGER), known).toList();
    }
}
