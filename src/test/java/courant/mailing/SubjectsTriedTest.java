package courant.mailing;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.platform.inbox.Inbox;
import courant.platform.inbox.InboxMail;
import courant.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubjectsTriedTest extends OwnPost {
    private static final Map<String, Object> BY_THE_AUTHOR = Map.of(
            "subjects", List.of("Plain", "For {{first_name|you}}"), "share", 40, "decide", "author", "after", "PT1H");

    @Inject
    Inbox inbox;

    @Inject
    CountedClicks clicks;

    @Test
    void two_subjects_are_tried_on_a_share_and_the_rest_gets_the_one_its_author_chooses() {
        var domain = readers.of(post.newsletter.id, 20);
        var mailing = schedule(Map.of("at", "now", "subjectTest", BY_THE_AUTHOR));
        untilAccepted(mailing, 8);
        assertThat(subjects(domain)).isEqualTo(Map.of("Plain", 4L, "For Reader", 4L));
        assertThat(variants(mailing)).containsExactly("0:4", "1:4", "null:12");
        assertThat(view(mailing).getString("state")).isEqualTo("sending");
        assertThat(view(mailing).getInt("counts.queued")).isEqualTo(12);
        assertThat(view(mailing).getInt("candidates")).isEqualTo(20);
        test(mailing).body("waiting", equalTo(12)).body("subjects[1].accepted", equalTo(4));

        choose(mailing, 7).statusCode(422);
        choose(mailing, 1).statusCode(202).body("winner", equalTo(1)).body("ended", equalTo("author"));
        choose(mailing, 1).statusCode(202);
        choose(mailing, 0).statusCode(409);
        untilState(mailing, "sent");
        assertThat(subjects(domain)).isEqualTo(Map.of("Plain", 4L, "For Reader", 16L));
        assertThat(view(mailing).getInt("counts.accepted")).isEqualTo(20);
    }

    @Test
    void a_repeat_has_the_subject_and_the_bytes_of_the_first_try_whether_it_was_tried_on_or_is_of_the_rest() {
        var domain = readers.of(post.newsletter.id, 10);
        var mailing = schedule(Map.of("at", "now", "subjectTest", BY_THE_AUTHOR));
        untilAccepted(mailing, 4);
        choose(mailing, 0).statusCode(202);
        untilState(mailing, "sent");
        Sql.update(database, "update delivery set state = 'rejected' where mailing_id = ?", mailing);
        api().contentType("application/json")
                .body(Map.of("of", "rejected"))
                .post("/api/v1/mailings/" + mailing + "/retries")
                .then()
                .body("retried", equalTo(10));
        untilState(mailing, "sent");
        var mails = Sql.list(
                database,
                "select recipient, count(*) as copies, count(distinct regexp_replace(encode(raw, 'escape'), '^(Received|Return-Path):.*?\\n(?=[A-Z])', '', 'g')) as kinds from inbox_message where recipient like ? group by recipient",
                row -> row.getInt("copies") + " of " + row.getInt("kinds"),
                "%@" + domain);
        assertThat(mails).hasSize(10).containsOnly("2 of 1");
    }

    @Test
    void clicks_decide_when_the_time_is_up_by_their_share_and_once() {
        clicks.newsletters().add(post.newsletter.id);
        var domain = readers.of(post.newsletter.id, 20);
        var form = Map.of("subjects", List.of("One", "Two", "Three"), "share", 30, "decide", "clicks", "after", "PT2H");
        var mailing = schedule(Map.of("at", "now", "subjectTest", form));
        untilAccepted(mailing, 6);
        clicks.say(mailing, Map.of(0, 1, 2, 2));
        assertThat(view(mailing).getInt("counts.queued")).isEqualTo(14);
        Sql.update(database, "update subject_test set decide_at = now() where mailing_id = ?", mailing);
        untilState(mailing, "sent");
        assertThat(subjects(domain)).isEqualTo(Map.of("One", 2L, "Two", 2L, "Three", 16L));
        test(mailing).body("winner", equalTo(2)).body("ended", equalTo("clicks"));
    }

    @Test
    void where_nobody_counts_clicks_they_cannot_decide_and_what_cannot_be_tried_is_refused() {
        var two = List.of("One", "Two");
        put(trying(two, 20, "clicks")).statusCode(422).body("detail", containsString("Clicks are not counted"));
        put(trying(List.of("One"), 20, "author")).statusCode(422);
        put(trying(List.of("One", "One"), 20, "author")).statusCode(422);
        put(trying(List.of("One", "{{nobody}}"), 20, "author")).statusCode(422);
        put(trying(two, 80, "author")).statusCode(422);
    }

    @Test
    void a_stopped_test_sends_the_first_subject_to_the_rest() {
        var domain = readers.of(post.newsletter.id, 10);
        var mailing = schedule(Map.of("at", "now", "subjectTest", BY_THE_AUTHOR));
        untilAccepted(mailing, 4);
        api().delete("/api/v1/mailings/" + mailing + "/subject-test")
                .then()
                .statusCode(202)
                .body("ended", equalTo("stopped"));
        untilState(mailing, "sent");
        assertThat(subjects(domain)).isEqualTo(Map.of("Plain", 8L, "For Reader", 2L));
    }

    @Test
    void whoever_waits_for_a_subject_is_skipped_when_the_mailing_is_cancelled() {
        readers.of(post.newsletter.id, 10);
        var mailing = schedule(Map.of("at", "now", "subjectTest", BY_THE_AUTHOR));
        untilAccepted(mailing, 4);
        api().post("/api/v1/mailings/" + mailing + "/cancellation").then().statusCode(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> view(mailing).getString("finishedAt") != null);
        assertThat(view(mailing).getMap("counts"))
                .containsAllEntriesOf(Map.of("accepted", 4, "skipped", 6, "queued", 0));
        choose(mailing, 1).statusCode(409);
    }

    @Test
    void where_all_are_tried_on_nobody_waits() {
        readers.of(post.newsletter.id, 2);
        var mailing = schedule(Map.of("at", "now", "subjectTest", BY_THE_AUTHOR));
        untilState(mailing, "sent");
        assertThat(variants(mailing)).containsExactly("0:1", "1:1");
    }

    @Test
    void what_was_chosen_can_be_changed_until_it_starts() {
        var mailing = schedule(Map.of("at", "2033-03-27T09:00", "subjectTest", BY_THE_AUTHOR));
        test(mailing).body("share", equalTo(40));
        schedule(Map.of("at", "2033-03-28T09:00"));
        api().get("/api/v1/mailings/" + mailing + "/subject-test").then().statusCode(404);
    }

    private static Map<String, Object> trying(List<String> subjects, int share, String decide) {
        return Map.of(
                "at",
                "2033-03-27T09:00",
                "subjectTest",
                Map.of("subjects", subjects, "share", share, "decide", decide));
    }

    private static void untilAccepted(long mailing, int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> view(mailing).getInt("counts.accepted") == count);
    }

    private static ValidatableResponse choose(long mailing, int variant) {
        return api().contentType("application/json")
                .body(Map.of("variant", variant))
                .put("/api/v1/mailings/" + mailing + "/subject-test/winner")
                .then();
    }

    private static ValidatableResponse test(long mailing) {
        return api().get("/api/v1/mailings/" + mailing + "/subject-test").then().statusCode(200);
    }

    private Map<String, Long> subjects(String domain) {
        return inbox.newest("@" + domain, Long.MAX_VALUE, 100).stream()
                .map(InboxMail::subject)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private List<String> variants(long mailing) {
        return Sql.list(
                database,
                "select coalesce(variant::text, 'null') || ':' || count(*) from delivery where mailing_id = ? group by variant order by 1",
                row -> row.getString(1),
                mailing);
    }
}
