package courant.talk;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.account.Authors;
import courant.account.Role;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.post.PostForm;
import courant.studio.Studio;
import courant.subscriber.Letters;
import courant.talk.desk.CommentNews;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What authors do with comments. */
@QuarkusTest
class TalkDeskTest extends TalkRoom {
    @Inject
    CommentNews news;

    @Inject
    Letters letters;

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
}
