package courant.mailing;

import static courant.account.Authors.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import courant.platform.Sql;
import courant.platform.inbox.Inbox;
import courant.platform.inbox.InboxMail;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailingTest {
    @Inject
    DataSource database;

    @Inject
    Readers readers;

    @Inject
    Inbox inbox;

    private final Post post = Drafts.draft("For {{first_name|you}}", "Good morning, {{name|reader}}.");

    @Test
    void a_post_that_is_sent_now_reaches_each_subscriber_once_and_stands_in_the_archive() {
        var domain = readers.of(post.newsletter.id, 300);
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");

        var mails = inbox.newest("@" + domain, Long.MAX_VALUE, 1_000);
        assertThat(mails.stream().map(InboxMail::recipient)).hasSize(300).doesNotHaveDuplicates();
        assertThat(mails.getLast().subject()).isEqualTo("For Reader");
        var view = view(mailing);
        assertThat(view.getInt("candidates")).isEqualTo(300);
        assertThat(view.getInt("excluded")).isZero();
        assertThat(view.getInt("counts.accepted")).isEqualTo(300);
        assertThat(view.getString("startedAt")).isNotNull();
        assertThat(view.getString("finishedAt")).isNotNull();
        assertThat(Drafts.now(post.id).isPublished()).isTrue();
    }

    @Test
    void who_is_suppressed_is_excluded_and_who_is_not_active_is_no_candidate() {
        var domain = readers.of(post.newsletter.id, 10);
        readers.suppress("r1@" + domain);
        readers.set("r2@" + domain, "unsubscribed");
        readers.set("r3@" + domain, "pending");
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        var view = view(mailing);
        assertThat(view.getInt("candidates")).isEqualTo(8);
        assertThat(view.getInt("excluded")).isEqualTo(1);
        assertThat(view.getInt("counts.accepted")).isEqualTo(7);
    }

    @Test
    void an_audience_by_tags_is_those_with_any_of_them_and_the_rest_may_follow() {
        var tagged = readers.of(post.newsletter.id, 3, "members");
        var others = readers.of(post.newsletter.id, 4);
        untilState(schedule(Map.of("at", "now", "audience", Map.of("tags", List.of("members", "press")))), "sent");
        assertThat(inbox.newest("@" + tagged, Long.MAX_VALUE, 10)).hasSize(3);
        assertThat(inbox.newest("@" + others, Long.MAX_VALUE, 10)).isEmpty();

        var all = schedule(Map.of("at", "now"));
        untilState(all, "sent");
        assertThat(view(all).getInt("excluded")).isEqualTo(3);
        assertThat(inbox.newest("@" + tagged, Long.MAX_VALUE, 10)).hasSize(3);
        assertThat(inbox.newest("@" + others, Long.MAX_VALUE, 10)).hasSize(4);
    }

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
    void a_post_that_lost_its_title_since_fails_and_says_why() {
        var mailing = schedule(Map.of("at", "2033-03-27T09:00"));
        Sql.update(database, "update post set title = '' where id = ?", post.id);
        Sql.update(database, "update mailing set due_at = now() where id = ?", mailing);
        untilState(mailing, "failed");
        assertThat(view(mailing).getString("reason")).contains("no title");
    }

    @Test
    void what_was_mailed_to_all_is_not_mailed_again() {
        readers.of(post.newsletter.id, 1);
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        assertThat(schedule(Map.of("at", "now"))).isEqualTo(mailing);
        put(Map.of("at", "2033-03-27T09:00")).statusCode(409).body("detail", containsString("mailed already"));
    }

    @Test
    void nobody_to_mail_is_no_fault() {
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        assertThat(view(mailing).getInt("candidates")).isZero();
    }

    @Test
    void a_time_missed_by_more_than_a_day_is_held_until_the_author_says_so() {
        var domain = readers.of(post.newsletter.id, 2);
        var mailing = schedule(Map.of("at", "2033-03-27T09:00"));
        Sql.update(database, "update mailing set due_at = now() - interval '25 hours' where id = ?", mailing);
        untilState(mailing, "held");
        assertThat(view(mailing).getString("reason")).contains("more than 24 hours ago");
        api().delete("/api/v1/mailings/" + mailing + "/pause").then().statusCode(202);
        untilState(mailing, "sent");
        assertThat(inbox.newest("@" + domain, Long.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void a_start_that_died_is_taken_over() {
        var domain = readers.of(post.newsletter.id, 2);
        var mailing = schedule(Map.of("at", "2033-03-27T09:00"));
        Sql.update(database, "update mailing set state = 'preparing' where id = ?", mailing);
        untilState(mailing, "sent");
        assertThat(inbox.newest("@" + domain, Long.MAX_VALUE, 10)).hasSize(2);
    }

    @Test
    void commands_may_be_repeated_and_are_refused_where_they_make_no_sense() {
        var mailing = schedule(Map.of("at", "2033-03-27T09:00"));
        var path = "/api/v1/mailings/" + mailing;
        api().put(path + "/pause")
                .then()
                .statusCode(409)
                .body("detail", equalTo("This mailing is scheduled and cannot be paused."));
        api().contentType(ContentType.JSON)
                .post(path + "/cancellation")
                .then()
                .statusCode(202)
                .body("state", equalTo("cancelled"));
        api().contentType(ContentType.JSON).post(path + "/cancellation").then().statusCode(202);
        api().delete(path + "/pause").then().statusCode(409);
        api().get("/api/v1/mailings/999999999").then().statusCode(404);
    }

    @Test
    void a_command_needs_no_body_and_takes_any() {
        var mailing = schedule(Map.of("at", "2033-03-27T09:00"));
        var path = "/api/v1/mailings/" + mailing;
        for (var type : List.of("application/x-www-form-urlencoded", "text/plain", "application/json")) {
            api().contentType(type).body("{}").put(path + "/pause").then().statusCode(409);
            api().contentType(type).body("{}").delete(path + "/pause").then().statusCode(409);
            api().contentType(type)
                    .body("{}")
                    .post(path + "/cancellation")
                    .then()
                    .statusCode(202);
        }
        api().contentType(ContentType.JSON).post(path + "/retries").then().statusCode(422);
        api().contentType(ContentType.JSON)
                .put("/api/v1/posts/" + post.id + "/schedule")
                .then()
                .statusCode(422)
                .body("detail", containsString("Say when"));
    }

    @Test
    void every_recipient_is_listed_with_outcome_and_the_refused_can_be_sent_again() {
        var domain = readers.of(post.newsletter.id, 3);
        var mailing = schedule(Map.of("at", "now"));
        untilState(mailing, "sent");
        var path = "/api/v1/mailings/" + mailing;
        Sql.update(
                database,
                "update delivery set state = 'rejected', code = 550, reply = 'no' where mailing_id = ? and email = ?",
                mailing,
                "r2@" + domain);
        api().queryParam("state", "rejected")
                .get(path + "/deliveries")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].address", equalTo("r2@" + domain))
                .body("items[0].code", equalTo(550))
                .body("items[0].messageId", containsString("@example.org"))
                .body("items[0].changedAt", notNullValue())
                .body("next", nullValue());
        api().queryParam("q", "R3@")
                .get(path + "/deliveries")
                .then()
                .body("items", hasSize(1))
                .body("items[0].state", equalTo("accepted"));

        retry(path, "rejected").statusCode(202).body("retried", equalTo(1));
        retry(path, "rejected").statusCode(202).body("retried", equalTo(0));
        untilState(mailing, "sent");
        assertThat(inbox.newest("r2@" + domain, Long.MAX_VALUE, 10)).hasSize(2);
        retry(path, "accepted").statusCode(422);
        api().queryParam("state", "lost").get(path + "/deliveries").then().statusCode(422);
    }

    @Test
    void strangers_are_kept_out() {
        given().get("/api/v1/mailings").then().statusCode(401);
        api().queryParam("newsletter", post.newsletter.slug)
                .get("/api/v1/mailings")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    private ValidatableResponse retry(String path, String of) {
        return api().contentType(ContentType.JSON)
                .body(Map.of("of", of))
                .post(path + "/retries")
                .then();
    }

    private ValidatableResponse put(Map<String, ?> form) {
        return api().contentType(ContentType.JSON)
                .body(form)
                .put("/api/v1/posts/" + post.id + "/schedule")
                .then();
    }

    private long schedule(Map<String, ?> form) {
        return put(form).statusCode(202).extract().jsonPath().getLong("mailing");
    }

    private static JsonPath view(long mailing) {
        return api().get("/api/v1/mailings/" + mailing)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static void untilState(long mailing, String state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> view(mailing).getString("state").equals(state));
    }
}
