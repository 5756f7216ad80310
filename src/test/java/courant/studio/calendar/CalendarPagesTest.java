package courant.studio.calendar;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import courant.account.Authors;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarPagesTest {

    @Test
    void what_is_planned_stands_on_its_day_with_its_zone_and_a_draft_beside_until_it_has_one() {
        var word = Studio.word();
        var post = Studio.draft("Planned " + word, "Words");
        assertThat(Studio.page("/studio/calendar")).contains("Planned " + word);
        schedule(post, "2032-05-10", "07:15", "Asia/Kathmandu");
        var page = Studio.page("/studio/calendar?month=2032-05");
        assertThat(page).contains("May 2032").contains("Planned " + word).contains("Asia/Kathmandu");
        assertThat(day(page, "2032-05-10")).contains("07:15").contains("Planned " + word);
        assertThat(Studio.page("/studio/calendar")).doesNotContain("Planned " + word);
    }

    @Test
    void moved_it_keeps_its_time_on_the_clock_and_can_be_moved_back() {
        var post = Studio.draft("Moved " + Studio.word(), "Words");
        schedule(post, "2032-03-27", "02:30", "Europe/Berlin");
        var to = Studio.sent("/studio/posts/" + post + "/send/day", "date", "2032-03-28", "month", "2032-03");
        var page = Studio.page(to);
        assertThat(page).contains("The clocks change that day").contains("28 March 2032, 03:30");
        assertThat(day(page, "2032-03-28")).contains("03:30");
        Studio.sent("/studio/posts/" + post + "/send/day", "date", "2032-03-27", "time", "02:30");
        assertThat(day(Studio.page("/studio/calendar?month=2032-03"), "2032-03-27"))
                .contains("02:30");
    }

    @Test
    void a_day_that_is_past_or_none_is_said_and_nothing_moves() {
        var post = Studio.draft("Stays " + Studio.word(), "Words");
        schedule(post, "2032-06-07", "09:00", "UTC");
        var path = "/studio/posts/" + post + "/send/day";
        assertThat(Studio.refused(path, "date", "2020-01-01", "month", "2032-06"))
                .contains("already past");
        assertThat(Studio.refused(path, "date", "soon", "month", "2032-06")).contains("not a day");
        assertThat(day(Studio.page("/studio/calendar?month=2032-06"), "2032-06-07"))
                .contains("Stays");
        var draft = Studio.draft("Unplanned " + Studio.word(), "Words");
        assertThat(Studio.refused("/studio/posts/" + draft + "/send/day", "date", "2032-06-08"))
                .contains("Only what is scheduled");
    }

    @Test
    void what_goes_on_the_web_alone_stands_there_too_and_programs_ask_for_all_of_it() {
        var post = Studio.draft("Web " + Studio.word(), "Words");
        Studio.sent("/studio/posts/" + post + "/send/channel", "channel", "web");
        assertThat(Studio.page("/studio/posts/" + post + "/send"))
                .contains("Publish now")
                .doesNotContain("Send a test");
        schedule(post, "2032-07-07", "09:00", "UTC");
        assertThat(day(Studio.page("/studio/calendar?month=2032-07"), "2032-07-07"))
                .contains("Web ");
        Studio.sent("/studio/posts/" + post + "/send/day", "date", "2032-07-09");
        api().get("/api/v1/calendar?from=2032-07-09T00:00:00Z&until=2032-07-10T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.post", hasItem((int) post));
        Authors.browser()
                .get("/studio/calendar?month=nonsense&moved=1&from=x")
                .then()
                .statusCode(200);
    }

    @Test
    void the_sending_page_takes_the_day_of_the_calendar_and_keeps_what_was_typed() {
        var post = Studio.draft("Tried " + Studio.word(), "Words");
        var path = "/studio/posts/" + post + "/send";
        assertThat(Studio.page(path + "?date=2032-08-09")).contains("value=\"2032-08-09\"");
        var form = Map.of("date", "2032-08-09", "time", "09:00", "zone", "UTC", "trySubjects", "on");
        var request = Authors.browser().formParams(form).formParam("subject", "Only this", "", "", "");
        var page = request.post(path + "/schedule")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        courant.ValidHtml.check(page);
        assertThat(page).contains("Two to four subjects").contains("value=\"Only this\"");
        Authors.browser()
                .formParams(form)
                .formParam("subject", "One", "Two")
                .formParam("decide", "author")
                .formParam("share", "20")
                .formParam("hours", "2")
                .post(path + "/schedule")
                .then()
                .statusCode(303);
        assertThat(Studio.page(path)).contains("value=\"Two\"").contains("Unschedule");
    }

    private static void schedule(long post, String date, String time, String zone) {
        Studio.sent("/studio/posts/" + post + "/send/schedule", "date", date, "time", time, "zone", zone);
    }

    /** What stands on this day. */
    private static String day(String page, String date) {
        var start = page.indexOf("data-date=\"" + date + "\"");
        assertThat(start).isPositive();
        return page.substring(start, page.indexOf("</li>", start));
    }
}
