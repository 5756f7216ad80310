package courant.archive.standing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.ValidHtml;
import courant.post.Drafts;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandingPagesTest {
    private final String word = Drafts.word();

    @Test
    void a_page_is_a_draft_until_it_is_published_and_then_linked_where_its_editor_wants() {
        var path = begin("About " + word);
        assertThat(RestAssured.get("/about-" + word).statusCode()).isEqualTo(404);
        var fields = new String[] {"title", "About " + word, "body", "## Who\n\nWe are *us*.", "linked", "footer"};
        var first = Studio.sent(path, fields);
        assertThat(first).isEqualTo(path + "?done=saved");
        assertThat(RestAssured.get("/").asString()).doesNotContain("/about-" + word);
        Studio.sent(path, "then", "publish");
        assertThat(body("/about-" + word)).contains("<h1>About " + word, "<em>us</em>", "rel=\"canonical\"");
        assertThat(footer(body("/archive"))).contains("href=\"/about-" + word);
        Studio.sent(path, "linked", "nowhere");
        assertThat(body("/archive")).doesNotContain("/about-" + word);
        Studio.sent(path, "then", "withdraw");
        assertThat(RestAssured.get("/about-" + word).statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_that_moved_is_found_where_it_stood_and_what_stands_nowhere_takes_nothing() {
        var path = begin("Crew " + word);
        Studio.sent(path, "then", "publish");
        Studio.sent(path, "slug", "team-" + word);
        var there = RestAssured.given().redirects().follow(false).get("/crew-" + word);
        assertThat(there.statusCode()).isEqualTo(301);
        assertThat(there.header("Location")).endsWith("/team-" + word);
        Studio.sent(path, "slug", "crew-" + word);
        assertThat(body("/crew-" + word)).contains("<h1>Crew " + word);
        assertThat(RestAssured.given().post("/nothing-" + word).statusCode()).isEqualTo(404);
        assertThat(RestAssured.given().post("/crew-" + word).statusCode()).isEqualTo(405);
    }

    @Test
    void what_two_editors_type_at_once_is_not_lost_and_what_is_removed_comes_back() {
        var path = begin("Imprint " + word);
        Studio.sent(path, "version", "1", "title", "Imprint " + word, "body", "First");
        var refused = Studio.refused(path, "version", "1", "title", "Imprint " + word, "body", "Second");
        assertThat(refused).contains("Somebody else changed this page", "Second");
        var list = Studio.sent(path + "/removal");
        assertThat(Studio.page(list)).contains(path + "/undo", "Removed. Its address leads nowhere now.");
        Studio.sent(path + "/undo");
        assertThat(Studio.page(path)).contains("First");
    }

    @Test
    void an_address_that_the_site_needs_or_another_page_has_is_refused_with_what_was_typed() {
        var path = begin("Contact " + word);
        begin("Other " + word);
        assertThat(Studio.refused(path, "slug", "archive", "body", "Kept text"))
                .contains("taken by the site itself", "Kept text");
        assertThat(Studio.refused(path, "slug", "other-" + word)).contains("Another page has the address");
        assertThat(Studio.refused("/studio/pages", "title", " ")).contains("Give the page a title.");
        assertThat(begin("Archive")).isNotEmpty();
        assertThat(RestAssured.get("/archive").statusCode()).isEqualTo(200);
    }

    @Test
    void programs_write_pages_too() {
        var id = api().body(Map.of("title", "Press " + word, "body", "Hello", "published", true, "linked", "header"))
                .post("/api/v1/pages")
                .then()
                .statusCode(201)
                .body("slug", equalTo("press-" + word))
                .extract()
                .<Integer>path("id");
        assertThat(body("/press-" + word)).contains("Hello");
        assertThat(body("/")).contains("href=\"/press-" + word);
        var page = "/api/v1/pages/" + id;
        api().body(Map.of("body", "Changed", "version", 7)).patch(page).then().statusCode(409);
        api().body(Map.of("linked", "left")).patch(page).then().statusCode(422);
        api().body(Map.of("body", "Changed", "version", 1))
                .patch(page)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        api().get("/api/v1/pages").then().body("items.slug.join(' ')", containsString("press-" + word));
        api().delete(page).then().statusCode(204);
        assertThat(RestAssured.get("/press-" + word).statusCode()).isEqualTo(404);
        api().put(page + "/restoration").then().statusCode(200).body("published", equalTo(true));
        assertThat(body("/press-" + word)).contains("Changed");
        api().body(Map.of("published", false)).patch(page).then().body("published", equalTo(false));
    }

    @Test
    void the_preview_shows_what_stands_in_the_form_and_keeps_nothing() {
        var path = begin("Preview " + word);
        var shown = Studio.send(path + "/preview", "title", "Other title", "body", "Typed <script>x</script> words");
        assertThat(shown.then().statusCode(200).extract().<String>path("html"))
                .contains("Other title", "Typed")
                .doesNotContain("<script>x");
        assertThat(Studio.page(path)).doesNotContain("Typed");
        assertThat(Studio.page(path + "/preview")).contains("Preview " + word);
    }

    private String begin(String title) {
        return Studio.sent("/studio/pages", "title", title);
    }

    private static RequestSpecification api() {
        return given().auth().oauth2("test-token-of-the-owner").contentType("application/json");
    }

    private static String footer(String html) {
        return html.substring(html.indexOf("<footer"));
    }

    private static String body(String path) {
        var answer = RestAssured.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        ValidHtml.check(answer.asString());
        return answer.asString();
    }
}
