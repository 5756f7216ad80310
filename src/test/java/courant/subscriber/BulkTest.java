package courant.subscriber;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import courant.account.Authors;
import courant.account.Role;
import courant.mailing.Readers;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BulkTest {
    private static final String PATH = "/api/v1/subscriber-changes";

    @Inject
    Readers readers;

    @Inject
    DataSource database;

    @Test
    void all_who_match_get_a_tag_once_and_exactly_they_lose_it_again() {
        var newsletter = Drafts.newsletter();
        var word = Drafts.word();
        readers.of(newsletter.id, 4_500);
        var had = readers.of(newsletter.id, 3, word);
        var change = started(Map.of("act", "tag", "tag", word, "filter", Map.of("newsletter", newsletter.slug)));
        over(change, "finished", 4_500);
        assertThat(tagged(word)).isEqualTo(4_503);
        var undo = api().delete(PATH + "/" + change)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        over(undo, "finished", 4_500);
        assertThat(tagged(word)).isEqualTo(3);
        api().get(PATH + "/" + change).then().body("state", equalTo("undone"));
        api().delete(PATH + "/" + change).then().statusCode(409);
        assertThat(Sql.one(
                        database,
                        "select tags[1] from subscriber where email = ?",
                        row -> row.getString(1),
                        "r1@" + had))
                .contains(word);
    }

    @Test
    void chosen_ones_are_changed_at_once() {
        var newsletter = Drafts.newsletter();
        var word = Drafts.word();
        var domain = readers.of(newsletter.id, 3, word, "other");
        var ids = Sql.list(
                database,
                "select id from subscriber where email in (?, ?)",
                row -> row.getLong(1),
                "r1@" + domain,
                "r2@" + domain);
        var change = started(Map.of("act", "untag", "tag", word, "ids", ids));
        over(change, "finished", 2);
        assertThat(tagged(word)).isEqualTo(1);
    }

    @Test
    void nonsense_is_refused_in_a_sentence_and_authors_may_not() {
        refused(Map.of("act", "shave", "tag", "a", "ids", List.of(1)), "act");
        refused(Map.of("act", "tag", "tag", " ", "ids", List.of(1)), "tag");
        refused(Map.of("act", "tag", "tag", "a"), "ids");
        refused(Map.of("act", "tag", "tag", "a", "ids", List.of(1), "filter", Map.of()), "ids");
        refused(Map.of("act", "tag", "tag", "a", "filter", Map.of("newsletter", "no-such")), "newsletter");
        Authors.api(Role.AUTHOR)
                .contentType(ContentType.JSON)
                .body(Map.of("act", "tag", "tag", "a", "ids", List.of(1)))
                .post(PATH)
                .then()
                .statusCode(403);
    }

    private static void refused(Map<String, ?> form, String field) {
        api().contentType(ContentType.JSON)
                .body(form)
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo(field));
    }

    private static long started(Map<String, ?> form) {
        return api().contentType(ContentType.JSON)
                .body(form)
                .post(PATH)
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static void over(long change, String state, int changed) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> api().get(PATH + "/" + change)
                        .then()
                        .body("state", equalTo(state))
                        .body("changed", equalTo(changed)));
    }

    private long tagged(String word) {
        return Sql.one(
                        database,
                        "select count(*) from subscriber where tags @> array[?::text]",
                        row -> row.getLong(1),
                        word)
                .orElseThrow();
    }
}
