package courant.post;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import courant.post.picture.Samples;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PostApiTest {
    private static final String POSTS = "/api/v1/posts";
    private final String newsletter = Drafts.newsletter().slug;

    @Test
    void a_post_is_written_read_changed_and_deleted() {
        var word = Drafts.word();
        var id = create(Map.of(
                "title", "Hello " + word, "body", "Text {{nme}}", "tags", List.of("a"), "newsletter", newsletter));
        api().get(POSTS + "/" + id)
                .then()
                .statusCode(200)
                .body("slug", equalTo("hello-" + word))
                .body("url", endsWith("/p/hello-" + word))
                .body("state", equalTo("draft"))
                .body("newsletter", equalTo(newsletter))
                .body("problems[0].sentence", containsString("{{nme}}"));
        api().body(Map.of("subtitle", "Below"))
                .patch(POSTS + "/" + id)
                .then()
                .statusCode(200)
                .body("subtitle", equalTo("Below"))
                .body("tags", equalTo(List.of("a")))
                .body("version", equalTo(1));
        api().delete(POSTS + "/" + id).then().statusCode(204);
        api().get(POSTS + "/" + id).then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void a_call_without_a_body_is_told_what_to_send() {
        var id = create(Map.of("title", "T", "body", "One", "newsletter", newsletter));
        api().post(POSTS).then().statusCode(422).body("detail", containsString("as JSON"));
        api().body("null").patch(POSTS + "/" + id).then().statusCode(422).body("detail", containsString("as JSON"));
    }

    @Test
    void a_change_from_an_older_version_is_told_of_and_kept() {
        var id = create(Map.of("title", "T", "body", "One", "newsletter", newsletter));
        api().body(Map.of("body", "Two", "version", 0))
                .patch(POSTS + "/" + id)
                .then()
                .statusCode(200);
        api().body(Map.of("body", "Three", "version", 0))
                .patch(POSTS + "/" + id)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("detail", containsString("kept among its revisions"));
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> PostRevision.<PostRevision>find("post.id = ?1 order by id desc", id)
                        .firstResult()
                        .body);
        assertThat(kept).isEqualTo("Three");
    }

    @Test
    void what_is_not_known_or_too_long_is_said_by_name() {
        api().body(Map.of("titel", "T")).post(POSTS).then().statusCode(400).body("detail", containsString("titel"));
        api().body(Map.of("title", "T", "newsletter", "none-such"))
                .post(POSTS)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("newsletter"));
        api().body(Map.of("title", "x".repeat(301), "newsletter", newsletter))
                .post(POSTS)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("title"));
        api().body(Map.of("title", "T", "body", "word ".repeat(2_000_000), "newsletter", newsletter))
                .post(POSTS)
                .then()
                .statusCode(422)
                .body("detail", containsString("at most 2 MiB"));
    }

    @Test
    void a_post_that_was_mailed_cannot_be_deleted() {
        var id = create(Map.of("title", "T", "body", "One", "newsletter", newsletter));
        QuarkusTransaction.requiringNew().run(() -> {
            Post.byId(id).orElseThrow().publish(Instant.now());
            Post.getEntityManager()
                    .createNativeQuery("""
                            insert into mailing (newsletter_id, post_id, title, state, zone, due_at, local_time)
                            select newsletter_id, id, title, 'sent', 'UTC', now(), now() at time zone 'UTC' from post where id = :id""")
                    .setParameter("id", id)
                    .executeUpdate();
        });
        api().delete(POSTS + "/" + id).then().statusCode(409).body("detail", containsString("was mailed"));
    }

    @Test
    void a_list_is_walked_by_its_cursor() {
        var ids = new ArrayList<Integer>();
        for (var i = 0; i < 103; i++) ids.add(create(Map.of("title", Drafts.word(), "newsletter", newsletter)));
        var first = api().get(POSTS + "?newsletter=" + newsletter)
                .then()
                .statusCode(200)
                .body("items", hasSize(100));
        String next = first.extract().path("next");
        List<Integer> met = new ArrayList<>(first.extract().<List<Integer>>path("items.id"));
        var second = api().get(POSTS + "?newsletter=" + newsletter + "&cursor=" + next)
                .then()
                .body("items", hasSize(3));
        met.addAll(second.extract().<List<Integer>>path("items.id"));
        assertThat(met).containsExactlyElementsOf(ids.reversed());
    }

    @Test
    void a_stranger_sees_and_writes_nothing() {
        given().get(POSTS).then().statusCode(401);
        given().contentType(ContentType.JSON).body("{}").post(POSTS).then().statusCode(401);
        given().contentType("image/jpeg")
                .body(new byte[3])
                .post("/api/v1/pictures")
                .then()
                .statusCode(401);
    }

    @Test
    void a_picture_is_uploaded_as_it_is_or_in_a_form() {
        var photo = Samples.photo(100, 50);
        var url = api().contentType("image/jpeg")
                .body(photo)
                .post("/api/v1/pictures")
                .then()
                .statusCode(201)
                .body("width", equalTo(100))
                .body("markdown", containsString("](/pictures/"))
                .extract()
                .<String>path("url");
        api().contentType(ContentType.MULTIPART)
                .multiPart("file", "photo.jpg", photo, "image/jpeg")
                .post("/api/v1/pictures")
                .then()
                .statusCode(201)
                .body("url", equalTo(url));
        api().contentType("image/png")
                .body("words".getBytes())
                .post("/api/v1/pictures")
                .then()
                .statusCode(422)
                .body("detail", containsString("not a picture"));
    }

    private static int create(Map<String, ?> post) {
        return api().body(post).post(POSTS).then().statusCode(201).extract().path("id");
    }

    private static RequestSpecification api() {
        return given().header("Authorization", "Bearer test-token-of-the-owner").contentType(ContentType.JSON);
    }
}
