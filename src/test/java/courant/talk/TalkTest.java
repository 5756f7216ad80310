package courant.talk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.account.Authors;
import courant.account.Role;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import courant.studio.Studio;
import courant.subscriber.Letters;
import courant.subscriber.Readers;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.entry.ReaderSessions;
import courant.talk.desk.CommentNews;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TalkTest {
    @Inject
    ReaderSessions sessions;

    @Inject
    DataSource database;

    @Inject
    CommentNews news;

    @Inject
    Letters letters;

    private final Newsletter newsletter = Readers.newsletter();
    private final Post post = Drafts.published(newsletter, new PostForm("Harbours", "", "Text"), Instant.now());
    private final Subscriber reader = Readers.reader(newsletter, Standing.ACTIVE);

    @Test
    void a_first_comment_waits_until_an_author_approves_it_and_later_ones_do_not() {
        var after = write(reader, "Ada <b>", "Fine words, see https://example.org/x.", 0);
        assertThat(after).contains("done=held");
        var own = page(reader);
        assertThat(own)
                .contains(
                        "Waits for an author",
                        "Ada &lt;b&gt;",
                        "href=\"https://example.org/x\" rel=\"nofollow ugc noopener\"");
        assertThat(post()).doesNotContain("Fine words").contains("Nobody has written");
        var waiting = Studio.page("/studio/comments?show=held&post=" + post.id);
        assertThat(waiting).contains("Fine words", "/approval");
        var done = Studio.sent("/studio/comments/" + id(after) + "/approval");
        assertThat(post()).contains("Fine words", "Ada &lt;b&gt;").doesNotContain("Ada <b>");
        Studio.sent(done.replaceAll(".*undo=", ""));
        assertThat(post()).doesNotContain("Fine words");
        Studio.sent("/studio/comments/" + id(after) + "/approval");
        assertThat(write(reader, "Ada", "And more.", 0)).contains("done=shown");
        assertThat(post()).contains("And more.");
    }

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
    void comments_close_after_some_days_and_can_be_off_for_a_post_or_for_all() {
        var old = Drafts.published(
                newsletter, new PostForm("Old", "", "Text"), Instant.now().minus(Duration.ofDays(31)));
        assertThat(given().get(old.path()).asString()).contains("No more comments can be written");
        assertThat(as(reader)
                        .formParam("name", "A")
                        .formParam("body", "B")
                        .post(old.path() + "/comments")
                        .statusCode())
                .isEqualTo(403);
        Studio.sent("/studio/posts/" + post.id + "/quiet");
        given().get("/p/" + post.slug + "/comments").then().statusCode(404);
        assertThat(post()).doesNotContain("Write a comment").contains("I like this");
        Studio.sent("/studio/posts/" + post.id + "/quiet/removal");
        assertThat(post()).contains("Write a comment");
        var choice = Studio.sent("/studio/settings/comments", "newsletter", "" + newsletter.id, "days", "30");
        assertThat(Studio.page(choice)).contains("Saved.");
        assertThat(post()).doesNotContain("Write a comment", "I like this");
        assertThat(Studio.refused("/studio/settings/comments", "newsletter", "" + newsletter.id, "days", "soon"))
                .contains("value=\"soon\"", "Give a number of days");
    }

    @Test
    void a_blocked_reader_writes_nothing_until_that_is_taken_back() {
        var id = id(write(reader, "Ada", "Rude", 0));
        Studio.sent("/studio/comments/" + id + "/removal");
        var done = Studio.sent("/studio/comments/readers/" + reader.id() + "/block");
        assertThat(send(reader, "Ada", "Again", 0).statusCode()).isEqualTo(403);
        assertThat(page(reader)).contains("You cannot write comments here any more");
        Studio.sent(done.replaceAll(".*undo=", ""));
        assertThat(send(reader, "Ada", "Again", 0).statusCode()).isEqualTo(303);
    }

    @Test
    void authors_see_to_own_posts_alone_and_the_calls_do_the_same_as_the_pages() {
        var id = id(write(reader, "Ada", "Words", 0));
        Authors.api(Role.AUTHOR)
                .put("/api/v1/comments/" + id + "/approval")
                .then()
                .statusCode(403);
        assertThat(Authors.api(Role.AUTHOR).get("/api/v1/comments").jsonPath().getList("items"))
                .isEmpty();
        var call =
                Authors.api().put("/api/v1/comments/" + id + "/approval").then().statusCode(200);
        assertThat(call.extract().jsonPath().getString("state")).isEqualTo("shown");
        Authors.api().delete("/api/v1/comments/" + id).then().statusCode(204);
        assertThat(post()).doesNotContain("Words");
        Authors.api().put("/api/v1/comments/" + id + "/restoration").then().statusCode(200);
        assertThat(Authors.api()
                        .get("/api/v1/comments?post=" + post.id)
                        .jsonPath()
                        .getList("items.id", Long.class))
                .containsExactly(id);
        Authors.api()
                .contentType("application/json")
                .body("{\"held\":\"all\"}")
                .put("/api/v1/comments/rules/" + newsletter.slug)
                .then()
                .statusCode(200);
        assertThat(write(reader, "Ada", "Later", 0)).contains("done=held");
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
    void an_author_gets_one_mail_for_several_comments_and_no_second_one_soon_after() {
        var author = Authors.author(Role.AUTHOR);
        Sql.update(database, "update post set created_by = ? where id = ?", author.id, post.id);
        write(reader, "Ada", "One thing", 0);
        write(reader, "Ada", "And another", 0);
        news.tell();
        assertThat(letters.to(author.email)).hasSize(1);
        write(reader, "Ada", "And a third", 0);
        news.tell();
        assertThat(letters.to(author.email)).hasSize(1);
        Sql.update(database, "update talk_told set at = now() - interval '16 minutes' where account_id = ?", author.id);
        news.tell();
        assertThat(letters.to(author.email)).hasSize(2);
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

    private void rules(RulesForm form) {
        QuarkusTransaction.requiringNew().run(() -> TalkRules.choose(newsletter.id, form));
    }

    private String post() {
        var html =
                given().get("/p/" + post.slug).then().statusCode(200).extract().asString();
        ValidHtml.check(html);
        return html;
    }

    private String page(Subscriber who) {
        var answer = as(who).get("/p/" + post.slug + "/comments")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
        ValidHtml.check(answer.extract().asString());
        return answer.extract().asString();
    }

    private String write(Subscriber who, String name, String body, long parent) {
        return send(who, name, body, parent).then().statusCode(303).extract().header("Location");
    }

    private Response send(Subscriber who, String name, String body, long parent) {
        return as(who).formParam("name", name)
                .formParam("body", body)
                .formParam("parent", parent)
                .post("/p/" + post.slug + "/comments");
    }

    private RequestSpecification as(Subscriber who) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .cookie("courant_reader", sessions.open(who.id(), "test"));
    }

    private String path(long id) {
        return "/p/" + post.slug + "/comments/" + id;
    }

    private static long id(String location) {
        return Long.parseLong(location.replaceAll(".*#c", ""));
    }
}
