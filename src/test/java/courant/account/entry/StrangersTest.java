package courant.account.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walks every route that the program has, so that a new one is looked at without being named here. */
@QuarkusTest
class StrangersTest {
    private record Route(String verb, String path) {}

    @Test
    void every_route_of_the_studio_and_the_api_is_closed_to_strangers() {
        var routes = routes();
        assertThat(routes).extracting(Route::path).contains("/studio/test-visits");
        routes.forEach(route -> {
            var answer = knock(route.verb(), route.path());
            assertThat(answer.statusCode())
                    .as(route.toString())
                    .isEqualTo(route.path().startsWith("/api") ? 401 : 303);
            if (answer.statusCode() == 303) {
                assertThat(answer.header("Location")).as(route.toString()).contains("/login");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/studio",
                "/studio/",
                "//studio/test-visits",
                "/studio//test-visits",
                "/./studio/test-visits",
                "/assets/../studio/test-visits",
                "/studio;a=b/test-visits",
                "/studio/test-visits;a=b",
                "/%73tudio/test-visits",
                "/studio%2Ftest-visits",
                "/api/v1/test-notes",
                "/api;a=b/v1/test-notes",
                "//api/v1/test-notes",
                "/api/v1/nothing",
                "/api"
            })
    void a_path_written_otherwise_opens_nothing(String path) {
        var answer = given().urlEncodingEnabled(false).redirects().follow(false).get(path);
        assertThat(answer.statusCode()).isIn(303, 401, 404, 400);
        assertThat(answer.asString()).doesNotContain("@example.org");
    }

    @Test
    void a_program_is_told_in_a_problem_document() {
        given().get("/api/v1/nothing")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer")
                .body("status", equalTo(401), "title", equalTo("Please sign in"));
        given().header("Authorization", "Bearer no-such-token")
                .get("/api/v1/nothing")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_script_is_not_led_to_the_sign_in_page() {
        given().header("Sec-Fetch-Mode", "cors")
                .post("/studio/test-visits")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @Test
    void a_browser_is_led_to_the_sign_in_page_and_back() {
        given().redirects()
                .follow(false)
                .get("/studio/posts?state=draft")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login?next=%2Fstudio%2Fposts%3Fstate%3Ddraft"));
        knock("POST", "/studio/test-visits").then().header("Location", org.hamcrest.Matchers.endsWith("/login"));
    }

    private static Response knock(String verb, String path) {
        return given().redirects().follow(false).request(verb, path);
    }

    private static List<Route> routes() {
        return new ClassFileImporter()
                .importPackages("courant").stream()
                        .filter(it -> it.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(StrangersTest::routes)
                        .filter(it -> it.path().matches("/(studio|api)(/.*)?"))
                        .distinct()
                        .toList();
    }

    private static Stream<Route> routes(Class<?> pages) {
        return Arrays.stream(pages.getMethods())
                .flatMap(method -> Arrays.stream(method.getAnnotations())
                        .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
                        .filter(it -> it != null)
                        .map(verb -> new Route(verb.value(), path(pages, method))));
    }

    private static String path(Class<?> pages, Method method) {
        var own = method.isAnnotationPresent(Path.class)
                ? method.getAnnotation(Path.class).value()
                : "";
        return Stream.of((pages.getAnnotation(Path.class).value() + "/" + own).split("/+"))
                .filter(it -> !it.isEmpty())
                .map(it -> it.replaceAll("\\{[^}]*}+", "1"))
                .collect(Collectors.joining("/", "/", ""));
    }
}
