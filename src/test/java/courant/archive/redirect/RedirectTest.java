package courant.archive.redirect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.post.Drafts;
import courant.post.PostForm;
import courant.post.SavePost;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedirectTest {
    private final String word = Drafts.word();

    @Inject
    SavePost save;

    @Test
    void an_old_address_leads_to_the_new_one_in_each_way_to_write_it() {
        add("https://old.example.com/2019/03/caf%C3%A9-" + word + "/", "/p/new-" + word);
        for (var path : List.of("/2019/03/caf%C3%A9-", "//2019/03/caf%c3%a9-")) {
            assertThat(location(path + word)).endsWith("/p/new-" + word);
        }
        assertThat(location("/2019/03/caf%C3%A9-" + word + "/?utm_source=x"))
                .endsWith("/p/new-" + word + "?utm_source=x");
        assertThat(get("/2019/03/caf%C3%A9-" + word).statusCode()).isEqualTo(301);
        assertThat(get("/2019/03/other-" + word).statusCode()).isEqualTo(404);
    }

    @Test
    void an_address_may_have_a_query_and_lead_away_and_for_a_while() {
        add("/?p=" + word, "https://elsewhere.example/é?x=1#y");
        assertThat(location("/?p=" + word)).isEqualTo("https://elsewhere.example/%C3%A9?x=1#y");
        assertThat(get("/?p=other" + word).statusCode()).isEqualTo(200);
        given(Map.of("from", "/while-" + word, "to", "/archive", "status", 302))
                .post("/api/v1/redirects")
                .then()
                .statusCode(201);
        assertThat(get("/while-" + word).statusCode()).isEqualTo(302);
    }

    @Test
    void what_leads_in_a_circle_or_away_from_what_is_here_is_refused_with_a_sentence() {
        add("/a-" + word, "/b-" + word);
        add("/b-" + word, "/c-" + word);
        refused("/c-" + word, "/a-" + word, "in a circle");
        refused("/d-" + word, "/d-" + word + "/", "in a circle");
        refused("/a-" + word, "/archive", "already");
        refused("/studio/x", "/archive", "of this program");
        refused("nothing", "/archive", "behind the site");
        refused("/e-" + word, "javascript:alert(1)", "Write a path");
        refused("/e-" + word, "//example.org/", "Write a path");
        refused("/e-" + word, "/x\r\nSet-Cookie: a=b", "could open");
        var post = Drafts.published(Drafts.newsletter(), new PostForm("T", "", "x"), Instant.now());
        refused(post.path(), "/archive", "A post stands");
    }

    @Test
    void one_that_is_removed_leads_nowhere_until_it_is_taken_back() {
        var id = add("/gone-" + word, "/archive");
        given(Map.of()).delete("/api/v1/redirects/" + id).then().statusCode(204);
        assertThat(get("/gone-" + word).statusCode()).isEqualTo(404);
        given(Map.of()).put("/api/v1/redirects/" + id + "/restoration").then().statusCode(200);
        assertThat(get("/gone-" + word).statusCode()).isEqualTo(301);
        given(Map.of()).get("/api/v1/redirects?q=gone-" + word).then().body("items.to", contains("/archive"));
    }

    @Test
    void a_file_is_taken_but_for_its_bad_rows_which_are_told() {
        add("/old-" + word, "/archive");
        var csv =
                "from;to;status\n/old-%1$s;/search;308\n/new-%1$s;/archive\n/x-%1$s;/y-%1$s\n/y-%1$s;/x-%1$s\n/z\n/bad-%1$s;/a;200\n"
                        .formatted(word);
        file(csv)
                .then()
                .statusCode(200)
                .body("added", equalTo(2), "changed", equalTo(1))
                .body("skipped.row", contains(5, 6, 7))
                .body("skipped[0].reason", containsString("circle"));
        assertThat(get("/old-" + word).statusCode()).isEqualTo(308);
        assertThat(location("/x-" + word)).endsWith("/y-" + word);
        file(csv).then().body("added", equalTo(0), "unchanged", equalTo(3));
        file("").then().statusCode(422);
    }

    @Test
    void a_published_post_whose_address_changes_is_found_under_both() {
        var post = Drafts.published(
                Drafts.newsletter(),
                new PostForm("T", "", "x", List.of(), List.of(), null, "was-" + word),
                Instant.now());
        rename(post.id, "is-" + word, 0);
        assertThat(location("/p/was-" + word)).endsWith("/p/is-" + word);
        assertThat(get("/p/is-" + word).statusCode()).isEqualTo(200);
        rename(post.id, "was-" + word, 1);
        assertThat(get("/p/was-" + word).statusCode()).isEqualTo(200);
        assertThat(location("/p/is-" + word)).endsWith("/p/was-" + word);
        var other = Drafts.draft(Drafts.newsletter(), new PostForm("Is " + word, "", "x"));
        assertThat(other.slug).isEqualTo("is-" + word + "-2");
    }

    private void rename(long post, String slug, int version) {
        save.form(post, new PostForm("T", "", "x", List.of(), List.of(), null, slug), version, null);
    }

    private int add(String from, String to) {
        return given(Map.of("from", from, "to", to))
                .post("/api/v1/redirects")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void refused(String from, String to, String sentence) {
        given(Map.of("from", from, "to", to))
                .post("/api/v1/redirects")
                .then()
                .statusCode(422)
                .body("detail", containsString(sentence));
    }

    private static Response file(String csv) {
        return studio().contentType("text/csv").body(csv).post("/api/v1/imports/redirects");
    }

    private static RequestSpecification given(Map<String, ?> body) {
        return studio().contentType("application/json").body(body);
    }

    private static RequestSpecification studio() {
        return RestAssured.given().redirects().follow(false).header("Authorization", "Bearer test-token-of-the-owner");
    }

    private static Response get(String path) {
        return RestAssured.given()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path);
    }

    private static String location(String path) {
        return get(path).header("Location");
    }
}
