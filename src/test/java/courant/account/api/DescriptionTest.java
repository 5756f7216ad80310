package courant.account.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DescriptionTest {

    @Test
    void the_description_tells_how_to_come_in_and_what_a_refusal_looks_like() {
        given().accept("application/json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("info.title", equalTo("Courant"))
                .body("components.securitySchemes.token.scheme", equalTo("bearer"))
                .body("components.schemas.Problem.properties.detail.type", equalTo("string"))
                .body("security.token", hasItem(java.util.List.of()));
    }

    @Test
    void every_call_of_the_api_is_described_and_no_page_is() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().accept("application/json").get("/q/openapi").jsonPath().getMap("paths");
        var described = paths == null ? java.util.Set.<String>of() : paths.keySet();
        assertThat(described)
                .allMatch(it -> it.startsWith("/api/v1/"))
                .containsAll(written().toList());
        if (paths == null) return;
        paths.forEach((path, calls) -> calls.forEach((verb, call) -> {
            if (!(call instanceof Map<?, ?> operation) || !operation.containsKey("responses")) return;
            assertThat(operation.containsKey("security")).as(path).isFalse();
            assertThat(((Map<?, ?>) operation.get("responses")).containsKey("default"))
                    .as(path)
                    .isTrue();
        }));
    }

    private static Stream<String> written() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("courant").stream()
                        .filter(it -> it.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(DescriptionTest::paths)
                        .filter(it -> it.startsWith("/api/v1/"))
                        .distinct();
    }

    private static Stream<String> paths(Class<?> api) {
        var base = "/" + api.getAnnotation(Path.class).value();
        return Arrays.stream(api.getDeclaredMethods())
                .filter(it -> Arrays.stream(it.getAnnotations())
                        .anyMatch(verb -> verb.annotationType().isAnnotationPresent(jakarta.ws.rs.HttpMethod.class)))
                .map(it -> it.isAnnotationPresent(Path.class)
                        ? base + "/" + it.getAnnotation(Path.class).value()
                        : base)
                .map(it -> it.replaceAll("/+", "/").replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}+", "{$1}"))
                .map(it -> it.length() > 1 && it.endsWith("/") ? it.substring(0, it.length() - 1) : it);
    }
}
