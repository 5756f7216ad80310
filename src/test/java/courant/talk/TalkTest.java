package courant.talk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.account.Authors;
import courant.platform.sql.Sql;
import courant.subscriber.Readers;
import courant.subscriber.Standing;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TalkTest extends TalkRoom {
    @Test
    void an_answer_to_an_answer_stands_below_the_same_comment() {
        rules(new RulesForm(true, Held.NONE, 30, true, true));
        var top = id(write(reader, "Ada", "The top", 0));
        var other = Readers.reader(newsletter, Standing.ACTIVE);
        var answer = id(write(other, "Ben", "An answer", top));
        ValidHtml.check(
                as(reader).get("/p/" + post.slug + "/comments?reply=" + answer).asString());
        var third = id(write(reader, "Ada", "Another answer", answer));
        assertThat(Sql.one(database, "select parent_id from comment where id = ?", row -> row.getLong(1), third))
                .contains(top);
        assertThat(post()).contains("class=\"answers\"", "An answer", "Another answer");
    }

    @Test
    void only_confirmed_subscribers_of_the_newsletter_write() {
        var stranger = given().get("/p/" + post.slug + "/comments").asString();
        ValidHtml.check(stranger);
        assertThat(stranger)
                .contains("/me/sign-in?next=/p/" + post.slug + "/comments")
                .doesNotContain("<textarea");
        assertThat(given().formParam("name", "x")
                        .formParam("body", "y")
                        .post("/p/" + post.slug + "/comments")
                        .statusCode())
                .isEqualTo(403);
        var pending = Readers.reader(newsletter, Standing.PENDING);
        assertThat(send(pending, "Eve", "Let me in", 0).statusCode()).isEqualTo(403);
        assertThat(page(pending)).contains("Only confirmed subscribers");
        assertThat(post()).doesNotContain("Let me in");
    }

    @Test
    void nothing_typed_is_lost_and_what_is_wrong_is_said_beside_it() {
        var refused = send(reader, "", "My words", 0);
        assertThat(refused.statusCode()).isEqualTo(422);
        ValidHtml.check(refused.asString());
        assertThat(refused.asString()).contains("My words", "Give the name that is shown");
        var long5001 = "ä".repeat(5001);
        assertThat(send(reader, "Ada", long5001, 0).asString()).contains("5001", long5001);
    }

    @Test
    void whoever_writes_much_in_a_short_time_waits_and_a_button_pressed_twice_writes_once() {
        var first = id(write(reader, "Ada", "One", 0));
        assertThat(id(write(reader, "Ada", "One", 0))).isEqualTo(first);
        for (var i = 0; i < 5; i++) write(reader, "Ada", "More " + i, 0);
        assertThat(send(reader, "Ada", "Too much", 0).statusCode()).isEqualTo(422);
    }

    @Test
    void own_words_can_be_changed_for_a_while_and_deleted_and_brought_back() {
        rules(new RulesForm(true, Held.NONE, 30, true, true));
        var id = id(write(reader, "Ada", "Tpyo", 0));
        ValidHtml.check(
                as(reader).get("/p/" + post.slug + "/comments?edit=" + id).asString());
        as(reader).formParam("body", "Typo").post(path(id)).then().statusCode(303);
        assertThat(post()).contains("Typo", "edited").doesNotContain("Tpyo");
        var other = Readers.reader(newsletter, Standing.ACTIVE);
        as(other).formParam("body", "Mine").post(path(id)).then().statusCode(404);
        as(other).post(path(id) + "/removal").then().statusCode(404);
        as(reader).post(path(id) + "/removal").then().statusCode(303);
        assertThat(post()).doesNotContain("Typo");
        as(reader).post(path(id) + "/undo").then().statusCode(303);
        Sql.update(database, "update comment set created_at = now() - interval '16 minutes' where id = ?", id);
        assertThat(as(reader).formParam("body", "Late").post(path(id)).statusCode())
                .isEqualTo(422);
        assertThat(post()).contains("Typo");
    }

    @Test
    void a_like_counts_once_for_a_reader_and_once_a_day_for_a_network_and_no_cookie_is_set() {
        for (var i = 0; i < 2; i++) {
            given().redirects()
                    .follow(false)
                    .post("/p/" + post.slug + "/like")
                    .then()
                    .statusCode(303)
                    .header("Set-Cookie", (String) null);
        }
        assertThat(post()).contains("Likes: 1");
        for (var i = 0; i < 2; i++)
            as(reader).post("/p/" + post.slug + "/like").then().statusCode(303);
        assertThat(post()).contains("Likes: 2");
        assertThat(page(reader)).contains("Take it back");
        as(reader).post("/p/" + post.slug + "/like/removal").then().statusCode(303);
        assertThat(post()).contains("Likes: 1");
    }

    @Test
    void whoever_is_erased_takes_their_words_along_and_leaves_those_of_others() {
        rules(new RulesForm(true, Held.NONE, 30, true, true));
        var top = id(write(reader, "Ada", "Words of the erased", 0));
        write(Readers.reader(newsletter, Standing.ACTIVE), "Ben", "An answer stays", top);
        as(reader).post("/p/" + post.slug + "/like");
        var dossier = Authors.api()
                .get("/api/v1/subscribers/" + reader.id() + "/dossier")
                .asString();
        assertThat(dossier).contains("Words of the erased", "\"likes\":[{");
        Authors.api().delete("/api/v1/subscribers/" + reader.id()).then().statusCode(204);
        assertThat(post())
                .contains("An answer stays", "not here any more", "Likes: 0")
                .doesNotContain("Words of the erased", "Ada");
        assertThat(Sql.one(database, "select body from comment where id = ?", row -> row.getString(1), top))
                .contains("");
    }
}
