package courant.mailing;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.post.PostForm;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchedulingTest extends OwnPost {
    @Test
    void fifty_requests_at_once_make_one_mailing() throws Exception {
        var ids = new HashSet<Long>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 50)
                    .mapToObj(n -> threads.submit(() -> schedule(Map.of("at", "now"))))
                    .toList();
            for (var answer : answers) ids.add(answer.get());
        }
        assertThat(ids).hasSize(1);
        assertThat(Sql.one(database, "select count(*) from mailing where post_id = ?", row -> row.getInt(1), post.id))
                .hasValue(1);
    }

    @Test
    void another_time_moves_the_same_mailing_and_it_can_be_taken_back() {
        var first = schedule(Map.of("at", "2033-03-27T02:30", "zone", "Europe/Berlin"));
        put(Map.of("at", "2033-03-28T09:00", "zone", "Europe/Berlin"))
                .statusCode(202)
                .body("mailing", equalTo((int) first))
                .body("local", equalTo("2033-03-28T09:00:00"))
                .body("zone", equalTo("Europe/Berlin"))
                .body("offset", equalTo("+02:00"))
                .body("instant", equalTo("2033-03-28T07:00:00Z"))
                .body("note", nullValue());
        api().delete("/api/v1/posts/" + post.id + "/schedule").then().statusCode(204);
        api().delete("/api/v1/posts/" + post.id + "/schedule").then().statusCode(204);
        assertThat(view(first).getString("state")).isEqualTo("cancelled");
        assertThat(schedule(Map.of("at", "2033-03-28T09:00"))).isNotEqualTo(first);
    }

    @Test
    void a_preview_says_what_a_clock_change_does() {
        api().queryParam("at", "2033-03-27T02:30")
                .queryParam("zone", "Europe/Berlin")
                .get("/api/v1/schedule")
                .then()
                .statusCode(200)
                .body("local", equalTo("2033-03-27T03:30:00"))
                .body("note", containsString("does not exist"));
    }

    @Test
    void what_cannot_be_scheduled_is_refused_in_sentences_and_changes_nothing() {
        put(Map.of("at", "2020-01-01T09:00")).statusCode(422).body("detail", containsString("already past"));
        put(Map.of("at", "soon")).statusCode(422).body("errors[0].field", equalTo("at"));
        put(Map.of()).statusCode(422).body("detail", containsString("Say when"));
        put(Map.of("at", "now", "zone", "Nowhere")).statusCode(422).body("errors[0].field", equalTo("zone"));
        put(Map.of("at", "now", "audience", Map.of("status", "active")))
                .statusCode(422)
                .body("errors[0].field", equalTo("audience"));
        put(Map.of("at", "now", "audience", "all")).statusCode(422);
        assertThat(Sql.one(database, "select count(*) from mailing where post_id = ?", row -> row.getInt(1), post.id))
                .hasValue(0);
        api().contentType(ContentType.JSON)
                .body(Map.of("at", "now"))
                .put("/api/v1/posts/999999999/schedule")
                .then()
                .statusCode(404);
    }

    @Test
    void a_post_that_is_not_ready_is_refused_with_all_that_is_in_the_way() {
        var draft = Drafts.draft(post.newsletter, new PostForm("", "", "Dear {{surname}}"));
        api().contentType(ContentType.JSON)
                .body(Map.of("at", "now"))
                .put("/api/v1/posts/" + draft.id + "/schedule")
                .then()
                .statusCode(422)
                .body("detail", containsString("no title"))
                .body("detail", containsString("{{surname}} is not a personal field"));
    }

    @Test
    void what_was_mailed_to_all_is_not_mailed_again() {
        readers.of(post.newsletter.id, 1);
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        assertThat(schedule(Map.of("at", "now"))).isEqualTo(mailing);
        put(Map.of("at", "2033-03-27T09:00")).statusCode(409).body("detail", containsString("mailed already"));
    }
}
