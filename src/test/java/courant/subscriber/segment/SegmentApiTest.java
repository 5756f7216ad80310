package courant.subscriber.segment;

import static courant.account.Authors.api;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import courant.account.Authors;
import courant.account.Role;
import courant.mailing.Readers;
import courant.post.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SegmentApiTest {
    private static final String PATH = "/api/v1/segments";

    @Inject
    Readers readers;

    @Test
    void a_segment_is_made_read_counted_changed_and_removed() {
        var newsletter = Drafts.newsletter();
        var word = Drafts.word();
        readers.of(newsletter.id, 7, word);
        readers.of(newsletter.id, 2);
        var name = "Members " + word;
        var id = json(Map.of("name", name, "segment", Map.of("tag", word)))
                .post(PATH)
                .then()
                .statusCode(201)
                .body("segment.tag", equalTo(word))
                .extract()
                .jsonPath()
                .getLong("id");
        api().get(PATH).then().statusCode(200).body("items.name", hasItem(name));
        api().get(PATH + "/" + id + "/count?newsletter=" + newsletter.slug)
                .then()
                .statusCode(200)
                .body("number", equalTo(7))
                .body("exact", equalTo(true));
        json(Map.of("segment", Map.of("not", Map.of("tag", word)), "newsletter", newsletter.slug))
                .post(PATH + "/count")
                .then()
                .body("number", equalTo(2));
        json(Map.of("name", name, "segment", Map.of("tag", word)))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("name"));
        json(Map.of("name", "Of one " + word, "segment", Map.of("newsletter", newsletter.slug)))
                .put(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("segment.newsletter", equalTo(newsletter.slug));
        api().delete(PATH + "/" + id).then().statusCode(204);
        api().get(PATH + "/" + id).then().statusCode(404);
        api().get(PATH).then().body("items.name", not(hasItem("Of one " + word)));
    }

    @Test
    void nonsense_and_strangers_are_refused_in_a_sentence() {
        json(Map.of("name", "X", "segment", Map.of("newsletter", "no-such")))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("segment"));
        json(Map.of("name", "X")).post(PATH).then().statusCode(422);
        json(Map.of("segment", Map.of("attribute", "age", "above", "old")))
                .post(PATH + "/count")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("segment.above"));
        Authors.api(Role.AUTHOR)
                .contentType(ContentType.JSON)
                .body(Map.of("segment", Map.of("tag", "a")))
                .post(PATH + "/count")
                .then()
                .statusCode(403);
    }

    private static RequestSpecification json(Map<String, ?> body) {
        return api().contentType(ContentType.JSON).body(body);
    }
}
