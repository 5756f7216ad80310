package courant.studio.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.ValidHtml;
import courant.account.Authors;
import courant.platform.inbox.Inbox;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendPagesTest {

    @Inject
    Inbox inbox;

    @Test
    void a_test_goes_to_the_author_and_whoever_else_is_named() {
        var word = Studio.word();
        var path = "/studio/posts/" + Studio.draft("Test " + word, "Words") + "/send";
        assertThat(Studio.page(path)).contains("value=\"" + Authors.OWNER + "\"");
        Studio.sent(path + "/tests", "to", word + "@example.net, " + word + "2@example.net");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(inbox.newest(word + "@example.net", Long.MAX_VALUE, 5))
                        .hasSize(1));
    }

    @Test
    void an_address_that_is_none_is_said_beside_the_field_and_stays_there() {
        var path = "/studio/posts/" + Studio.draft("Title", "Words") + "/send";
        assertThat(Studio.refused(path + "/tests", "to", "a@b"))
                .contains("id=\"to-about\"")
                .contains("value=\"a@b\"");
    }

    @Test
    void a_post_is_scheduled_moved_and_taken_back() {
        var id = Studio.draft("Planned", "Words");
        var path = "/studio/posts/" + id + "/send";
        Studio.sent(path + "/schedule", "date", "2031-03-30", "time", "02:30", "zone", "Europe/Berlin");
        assertThat(Studio.page(path))
                .contains("30 March 2031, 03:30")
                .contains("Europe/Berlin")
                .contains("Unschedule");
        Studio.sent(path + "/schedule", "date", "2031-04-01", "time", "07:15", "zone", "Asia/Kathmandu");
        assertThat(Studio.page(path)).contains("1 April 2031, 07:15").contains("Asia/Kathmandu");
        assertThat(Studio.page("/studio")).contains(path);
        Studio.sent(path + "/schedule/removal");
        Studio.sent(path + "/schedule/removal");
        assertThat(Studio.page(path)).doesNotContain("Unschedule");
    }

    @Test
    void a_time_that_cannot_be_is_said_and_what_was_typed_stays() {
        var path = "/studio/posts/" + Studio.draft("Title", "Words") + "/send";
        assertThat(Studio.refused(path + "/schedule", "date", "2020-01-01", "time", "10:00", "zone", "UTC"))
                .contains("already past")
                .contains("value=\"2020-01-01\"");
        assertThat(Studio.refused(path + "/schedule", "date", "soon", "time", "10:00", "zone", "UTC"))
                .contains("not a time that can be read");
        assertThat(Studio.refused(path + "/schedule", "date", "2031-01-01", "time", "10:00", "zone", "Mars/Olympus"))
                .contains("id=\"zone-about\"");
    }

    @Test
    void a_post_that_cannot_be_mailed_says_why() {
        var path = "/studio/posts/" + Studio.draft("", "Hello {{nobody}}") + "/send";
        assertThat(Studio.page(path)).contains("no title").contains("{{nobody}} is not a personal field");
        assertThat(Studio.refused(path + "/now")).contains("no title");
    }

    @Test
    void the_moment_says_zone_offset_and_instant_and_what_a_clock_change_did() {
        Authors.browser()
                .queryParam("date", "2031-10-26")
                .queryParam("time", "02:30")
                .queryParam("zone", "Europe/Berlin")
                .get("/studio/moment")
                .then()
                .body("sentence", containsString("UTC+02:00"))
                .body("sentence", containsString("26 October, 00:30 UTC"))
                .body("note", containsString("comes twice"))
                .body("fault", equalTo(""));
        Authors.browser().get("/studio/moment?date=x").then().statusCode(200).body("sentence", equalTo(""));
    }

    @Test
    void sent_now_leads_to_the_mailing_which_can_be_watched_and_is_not_sent_again() {
        var path = "/studio/posts/" + Studio.draft("Now " + Studio.word(), "Words") + "/send";
        var mailing = Studio.sent(path + "/now");
        assertThat(mailing).startsWith("/studio/mailings/");
        assertThat(Studio.sent(path + "/now")).isEqualTo(mailing);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Studio.page(mailing)).contains("intended ="));
        assertThat(Studio.page(mailing + "?state=rejected&q=nobody")).contains("No address here begins");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(Studio.page(path)).contains("a post is mailed once"));
        Studio.send(mailing + "/pause").then().statusCode(409);
        Studio.send(mailing + "/retries", "of", "nonsense").then().statusCode(409);
    }

    @Test
    void what_is_not_there_is_not_found() {
        for (var path : new String[] {"/studio/mailings/999999999", "/studio/posts/999999999/send"}) {
            var page =
                    Authors.browser().get(path).then().statusCode(404).extract().asString();
            assertThat(page).contains("Go to the overview");
            ValidHtml.check(page);
        }
        Studio.send("/studio/mailings/999999999/pause").then().statusCode(404);
        Studio.send("/studio/posts/999999999/send/now").then().statusCode(404);
    }
}
