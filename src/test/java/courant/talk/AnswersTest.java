package courant.talk;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.account.Authors;
import courant.account.Role;
import courant.mail.Letter;
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
import courant.talk.answer.AnswerNews;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AnswersTest {
    private static final Pattern END = Pattern.compile("/unsubscribe/answers/[\\w-]+");

    @Inject
    ReaderSessions sessions;

    @Inject
    DataSource database;

    @Inject
    AnswerNews news;

    @Inject
    Letters letters;

    private final Newsletter newsletter = Readers.newsletter();
    private final Post post = Drafts.published(newsletter, new PostForm("Harbours", "", "Text"), Instant.now());
    private final Subscriber ada = Readers.reader(newsletter, Standing.ACTIVE);
    private final Subscriber ben = Readers.reader(newsletter, Standing.ACTIVE);

    @BeforeEach
    void nothingIsHeld() {
        rules(Held.NONE);
    }

    @Test
    void nobody_is_mailed_about_answers_who_did_not_ask_for_it_and_the_box_is_not_ticked() {
        assertThat(page(ada)).contains("name=\"answers\"").doesNotContain("value=\"yes\" checked");
        var top = write(ada, "One", 0, false);
        write(ben, "An answer", top, false);
        news.tell();
        assertThat(letters.to(ada.email)).isEmpty();
    }

    @Test
    void whoever_asked_gets_answers_in_one_mail_and_no_second_one_soon_after() {
        var top = write(ada, "One", 0, true);
        write(ben, "An <answer>", top, false);
        var second = write(ben, "And another", top, false);
        write(ada, "Own words", top, true);
        news.tell();
        var letter = only(ada);
        assertThat(Letters.text(letter))
                .contains("An <answer>", "And another", "#c" + second)
                .doesNotContain("Own words");
        assertThat(Letters.html(letter)).contains("An &lt;answer&gt;");
        ValidHtml.check(Letters.html(letter));
        write(ben, "Soon after", top, false);
        news.tell();
        assertThat(letters.to(ada.email)).hasSize(1);
        Sql.update(
                database,
                "update commenter set answers_at = now() - interval '16 minutes' where subscriber_id = ?",
                ada.id());
        news.tell();
        news.tell();
        assertThat(letters.to(ada.email)).hasSize(2);
        assertThat(Letters.text(letters.to(ada.email).getLast()))
                .contains("Soon after")
                .doesNotContain("And another");
        assertThat(page(ada)).contains("value=\"yes\" checked");
    }

    @Test
    void an_answer_to_an_answer_is_told_to_both_who_wrote_before() {
        var top = write(ada, "One", 0, true);
        var answer = write(ben, "Two", top, true);
        write(Readers.reader(newsletter, Standing.ACTIVE), "Three", answer, false);
        news.tell();
        assertThat(Letters.text(only(ben))).contains("Three");
        assertThat(Letters.text(only(ada))).contains("Two", "Three");
    }

    @Test
    void a_held_answer_is_told_once_an_author_approved_it() {
        var top = write(ada, "One", 0, true);
        rules(Held.ALL);
        var held = write(ben, "Wait", top, false);
        news.tell();
        assertThat(letters.to(ada.email)).isEmpty();
        Studio.sent("/studio/comments/" + held + "/approval");
        news.tell();
        assertThat(letters.to(ada.email)).hasSize(1);
    }

    @Test
    void one_click_in_the_mail_ends_them_and_can_be_taken_back() {
        var top = write(ada, "One", 0, true);
        write(ben, "Two", top, false);
        news.tell();
        var raw = new String(only(ada).bytes(), UTF_8);
        assertThat(raw).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        var end = END.matcher(Letters.text(only(ada)));
        assertThat(end.find()).isTrue();
        var asked = given().get(end.group()).then().statusCode(200).extract().asString();
        ValidHtml.check(asked);
        assertThat(asked).contains("Stop these mails");
        assertThat(wants()).isTrue();
        given().header("Origin", "https://mail.example")
                .formParam("List-Unsubscribe", "One-Click")
                .post(end.group())
                .then()
                .statusCode(200);
        assertThat(wants()).isFalse();
        var ended = given().formParam("from", "page").post(end.group()).asString();
        ValidHtml.check(ended);
        assertThat(ended).contains("no more mails about answers", "Undo");
        given().post(end.group() + "/undo").then().statusCode(200);
        assertThat(wants()).isTrue();
        given().get("/unsubscribe/answers/broken").then().statusCode(404);
    }

    @Test
    void whoever_rests_or_has_left_hears_nothing() {
        var top = write(ada, "One", 0, true);
        write(ben, "Two", top, false);
        Sql.update(database, "update subscriber set paused_until = now() + interval '1 day' where id = ?", ada.id());
        news.tell();
        assertThat(letters.to(ada.email)).isEmpty();
        Sql.update(database, "update subscriber set paused_until = null where id = ?", ada.id());
        Sql.update(database, "update subscription set status = 'unsubscribed' where subscriber_id = ?", ada.id());
        news.tell();
        assertThat(letters.to(ada.email)).isEmpty();
    }

    @Test
    void the_mail_speaks_the_readers_language() {
        Sql.update(database, "update subscriber set locale = 'ar' where id = ?", ada.id());
        var top = write(ada, "One", 0, true);
        write(ben, "Two", top, false);
        news.tell();
        assertThat(Letters.html(only(ada))).contains("dir=\"rtl\"", "رد على تعليقك");
        ValidHtml.check(Letters.html(only(ada)));
    }

    @Test
    void one_posts_comments_are_turned_off_and_on_by_a_call() {
        var call = "/api/v1/posts/" + post.id + "/quiet";
        Authors.api(Role.AUTHOR).put(call).then().statusCode(403);
        assertThat(Authors.api().put(call).jsonPath().getBoolean("quiet")).isTrue();
        given().get(post.path() + "/comments").then().statusCode(404);
        assertThat(Authors.api().get(call).jsonPath().getBoolean("quiet")).isTrue();
        assertThat(Authors.api().delete(call).jsonPath().getBoolean("quiet")).isFalse();
        given().get(post.path() + "/comments").then().statusCode(200);
        Authors.api().put("/api/v1/posts/999999999/quiet").then().statusCode(404);
    }

    @Test
    void the_studio_says_on_every_page_how_many_comments_wait() {
        rules(Held.ALL);
        write(ada, "One", 0, false);
        assertThat(Studio.page("/studio"))
                .containsPattern("<span class=\"count\">\\d+\\+?<span class=\"unseen\"> waiting");
    }

    private void rules(Held held) {
        QuarkusTransaction.requiringNew()
                .run(() -> TalkRules.choose(newsletter.id, new RulesForm(true, held, 30, true, true)));
    }

    private Letter only(Subscriber to) {
        assertThat(letters.to(to.email)).hasSize(1);
        return letters.to(to.email).getFirst();
    }

    private boolean wants() {
        return Sql.one(
                        database,
                        "select answers from commenter where subscriber_id = ?",
                        row -> row.getBoolean(1),
                        ada.id())
                .orElseThrow();
    }

    private String page(Subscriber who) {
        var html = as(who).get(post.path() + "/comments").asString();
        ValidHtml.check(html);
        return html;
    }

    private long write(Subscriber who, String body, long parent, boolean answers) {
        var form = as(who).formParam("name", "N").formParam("body", body).formParam("parent", parent);
        if (answers) form.formParam("answers", "yes");
        var location = form.post(post.path() + "/comments")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        return Long.parseLong(location.replaceAll(".*#c", ""));
    }

    private RequestSpecification as(Subscriber who) {
        return given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .cookie("courant_reader", sessions.open(who.id(), "test"));
    }
}
