package courant.studio.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.account.Authors;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreflightPagesTest {
    private static final String[] WHEN = {"date", "2031-03-30", "time", "10:30", "zone", "UTC"};

    @Test
    void the_page_says_of_each_line_what_was_found_and_what_to_do() {
        var path = "/studio/posts/" + Studio.draft("Harbour", "Lorem ipsum, with a [link](http://example.org).");
        await().until(() -> !Studio.page(path + "/preflight").contains("data-waiting"));
        assertThat(Studio.page(path + "/preflight"))
                .contains("1 fails")
                .contains("This still says “Lorem ipsum”")
                .contains("begins with http://")
                .contains("Not needed in test mode");
        assertThat(Studio.page(path + "/send"))
                .contains("This still says “Lorem ipsum”")
                .contains("value=\"leftovers\"");
        Authors.browser().get(path + "/preflight?again=yes").then().statusCode(303);
    }

    @Test
    void an_author_overrides_what_was_seen_and_the_mailings_page_says_who_and_why() {
        var path = "/studio/posts/" + Studio.draft("Harbour " + Studio.word(), "TODO: write it") + "/send";
        assertThat(Studio.refused(path + "/schedule", WHEN)).contains("The preflight stops this: 1 line fails");
        assertThat(Studio.refused(path + "/now", "override", "size")).contains("The preflight stops this");
        Studio.sent(path + "/schedule", "date", "2031-03-30", "time", "10:30", "zone", "UTC", "override", "leftovers");
        assertThat(Studio.page(path)).contains("Unschedule");
        var mailing = Studio.sent(path + "/now", "override", "leftovers");
        assertThat(Studio.page(mailing)).contains("Sent in spite of").contains("This still says “TODO:”");
    }

    @Test
    void the_settings_have_a_page_for_what_holds_for_all_posts() {
        assertThat(Studio.page("/studio/settings/checks")).contains("SPF").contains("Not needed in test mode");
    }
}
