package courant.post.catalogue;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import courant.post.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LabelApiTest {
    private final String word = Drafts.word();

    @Test
    void a_post_names_its_authors_and_says_how_to_find_them() {
        post(Map.of("title", "T", "bylines", List.of("Ada " + word, "Grace " + word), "tags", List.of("x " + word)))
                .body("bylines", contains("Ada " + word, "Grace " + word))
                .body("authors.slug", contains("ada-" + word, "grace-" + word))
                .body("authors[0].url", endsWith("/authors/ada-" + word));
        api().get("/api/v1/authors?q=" + word)
                .then()
                .statusCode(200)
                .body("items.name", contains("Ada " + word, "Grace " + word))
                .body("items[0].guest", equalTo(true));
    }

    @Test
    void a_guest_is_made_changed_merged_removed_and_restored() {
        int id = api().contentType("application/json")
                .body(Map.of("name", "Guest " + word, "links", List.of("https://example.org/g")))
                .post("/api/v1/authors")
                .then()
                .statusCode(201)
                .body("slug", equalTo("guest-" + word))
                .extract()
                .path("id");
        var path = "/api/v1/authors/" + id;
        change(path, Map.of("about", "Sails."))
                .statusCode(200)
                .body("about", equalTo("Sails."))
                .body("links", contains("https://example.org/g"));
        change(path, Map.of("slug", "No Slug")).statusCode(422).body("errors[0].field", equalTo("slug"));
        change(path, Map.of("picture", "/pictures/none.png"))
                .statusCode(422)
                .body("errors[0].field", equalTo("picture"));
        api().delete(path).then().statusCode(204);
        api().get(path).then().statusCode(404);
        api().put(path + "/restoration").then().statusCode(200);
        api().get(path).then().statusCode(200);
        api().contentType("application/json")
                .body(Map.of("into", id))
                .post(path + "/merger")
                .then()
                .statusCode(409);
        api().contentType("application/json")
                .body(Map.of("name", " "))
                .post("/api/v1/authors")
                .then()
                .statusCode(422);
    }

    @Test
    void a_series_is_ordered_and_a_tag_is_renamed() {
        var one = id(Map.of("title", "1", "series", "S " + word, "tags", List.of("t " + word)));
        var two = id(Map.of("title", "2", "series", "S " + word));
        int series = api().get("/api/v1/series")
                .then()
                .body("items.name", hasItem("S " + word))
                .extract()
                .path("items.find { it.name == 'S " + word + "' }.id");
        change("/api/v1/series/" + series, Map.of("posts", List.of(two, one), "about", "Of nights."))
                .body("posts", contains(two, one))
                .body("about", equalTo("Of nights."));
        int tag = api().get("/api/v1/tags?q=" + word).then().extract().path("items[0].id");
        change("/api/v1/tags/" + tag, Map.of("name", "u " + word)).body("slug", equalTo("u-" + word));
        api().get("/api/v1/posts/" + one).then().body("tags", contains("u " + word));
        api().delete("/api/v1/series/" + series).then().statusCode(204);
        api().get("/api/v1/posts/" + one).then().body("series", equalTo(null));
        api().put("/api/v1/series/" + series + "/restoration").then().statusCode(200);
        api().get("/api/v1/posts/" + one).then().body("series", equalTo("S " + word));
    }

    @Test
    void a_draft_moves_to_another_newsletter_by_its_slug() {
        var newsletter = Drafts.newsletter();
        var id = id(Map.of("title", "T"));
        change("/api/v1/posts/" + id, Map.of("newsletter", newsletter.slug))
                .statusCode(200)
                .body("newsletter", equalTo(newsletter.slug));
        change("/api/v1/posts/" + id, Map.of("newsletter", "no-" + word)).statusCode(422);
    }

    @Test
    void a_newsletter_is_started_like_the_first_changed_and_retired() {
        api().contentType("application/json")
                .body(Map.of("name", "N " + word, "slug", word, "zone", "Europe/Paris"))
                .post("/api/v1/newsletters")
                .then()
                .statusCode(201)
                .body("zone", equalTo("Europe/Paris"))
                .body("senderEmail", containsString("@"))
                .body("url", endsWith("/newsletters/" + word));
        var path = "/api/v1/newsletters/" + word;
        change(path, Map.of("name", "M " + word, "design", "plain"))
                .body("name", equalTo("M " + word))
                .body("design", equalTo("plain"));
        change(path, Map.of("slug", "other")).statusCode(422);
        change(path, Map.of("design", "nonsense")).statusCode(422).body("errors[0].field", equalTo("design"));
        api().put(path + "/retirement").then().statusCode(200).body("retiredAt", not(equalTo(null)));
        api().delete(path + "/retirement").then().statusCode(200).body("retiredAt", equalTo(null));
        assertThat(slugs()).contains(word);
        api().contentType("application/json")
                .body(Map.of("name", "N", "slug", word))
                .post("/api/v1/newsletters")
                .then()
                .statusCode(422);
    }

    private io.restassured.response.ValidatableResponse change(String path, Map<String, ?> body) {
        return api().contentType("application/json").body(body).patch(path).then();
    }

    private int id(Map<String, ?> body) {
        return post(body).extract().path("id");
    }

    private io.restassured.response.ValidatableResponse post(Map<String, ?> body) {
        return api().contentType("application/json")
                .body(body)
                .post("/api/v1/posts")
                .then()
                .statusCode(201);
    }

    /** Of all newsletters, page by page. */
    private static List<String> slugs() {
        var slugs = new ArrayList<String>();
        var cursor = "";
        do {
            var page = api().queryParam("cursor", cursor)
                    .get("/api/v1/newsletters")
                    .jsonPath();
            slugs.addAll(page.getList("items.slug", String.class));
            cursor = page.getString("next");
        } while (cursor != null);
        return slugs;
    }
}
