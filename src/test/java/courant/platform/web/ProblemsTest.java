package courant.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import courant.account.Authors;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemsTest {

    @Test
    void a_page_that_is_not_there_is_answered_with_a_page() {
        given().get("/nothing/at/all")
                .then()
                .statusCode(404)
                .contentType(containsString("text/html"))
                .body(containsString("Nothing here"))
                .header("Content-Security-Policy", containsString("default-src 'none'"));
    }

    @Test
    void a_call_that_is_not_there_is_answered_with_a_problem() {
        Authors.api()
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404), "type", equalTo("about:blank"));
    }

    @Test
    void what_a_page_repeats_is_text_and_never_markup() {
        given().contentType("application/json")
                .body("{\"text\": 1}")
                .post("/test-faults?say=<script>alert(1)</script>")
                .then()
                .statusCode(422)
                .contentType(containsString("text/html"))
                .body(not(containsString("<script>")), containsString("&lt;script&gt;"));
    }

    @Test
    void broken_json_is_told_with_its_place() {
        post("{\"text\": ").then().statusCode(400).body("detail", containsString("line 1"));
        post("{\"txet\": \"a\"}").then().statusCode(400).body("errors[0].field", equalTo("txet"));
        post("[]").then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void the_wrong_kind_of_content_or_request_is_told() {
        Authors.api()
                .contentType("text/plain")
                .body("hello")
                .post("/api/v1/test-notes")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        Authors.api().delete("/api/v1/test-notes").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void what_is_too_large_is_refused_with_a_problem() {
        Authors.api()
                .contentType("application/json")
                .body("{\"text\": \"" + "x".repeat(13 << 20) + "\"}")
                .post("/api/v1/test-notes")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("status", equalTo(413), "detail", containsString("at most 12 MB"));
    }

    @Test
    void a_fault_of_ours_tells_nothing_of_the_inside() {
        var answer = post("{\"text\": \"fault\"}");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.asString()).doesNotContain("IllegalState", "on purpose", "courant.");
    }

    private static Response post(String body) {
        return Authors.api().contentType("application/json").body(body).post("/api/v1/test-notes");
    }
}
