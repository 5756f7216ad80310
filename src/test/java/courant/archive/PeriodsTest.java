package courant.archive;

import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.mail.counting.Counting;
import courant.newsletter.Newsletter;
import courant.post.Drafts;
import courant.post.Post;
import courant.post.PostForm;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The archive by year, and what is said where nothing stands. */
@QuarkusTest
class PeriodsTest {
    private final Newsletter newsletter = Drafts.newsletter();
    private final String word = Drafts.word();

    @Test
    void a_year_has_a_page_with_its_posts_by_month_and_the_years_around_it() {
        var march = published("March " + word, "1981-03-05T12:00:00Z");
        var may = published("May " + word, "1981-05-05T12:00:00Z");
        var later = published("Later " + word, "1983-05-05T12:00:00Z");
        var page = body("/archive/1981", 200);
        assertThat(page).contains("<h1 class=\"page-title\">1981", ">March</h2>", ">May</h2>", march.path());
        assertThat(page.indexOf(may.path())).isLessThan(page.indexOf(march.path()));
        assertThat(page).contains("href=\"/archive/1983\" rel=\"prev\"").doesNotContain(later.path() + "\"");
        assertThat(body("/archive", 200)).contains("<a href=\"/archive/1981\">1981</a>");
        assertThat(body("/archive/1812", 404)).contains("Nothing was published here in 1812", "href=\"/archive/1981\"");
    }

    @Test
    void an_address_that_is_nearly_a_posts_leads_to_it() {
        var post = published("The lighthouse of " + word, "1985-03-05T12:00:00Z");
        var cut = post.slug.substring(0, post.slug.length() - 2);
        assertThat(body("/p/" + cut, 404)).contains("Perhaps you meant", post.path());
        assertThat(body("/2019/08/" + post.slug + ".html", 404)).contains("Perhaps you meant", post.path());
        assertThat(body("/nothing-of-the-kind-9", 404))
                .contains("Nothing stands at this address", "<form class=\"search\"");
        assertThat(RestAssured.get("/api/v1/nothing").contentType()).doesNotContain("html");
    }

    @Test
    void only_a_site_that_counts_nothing_says_so() {
        assertThat(body("/archive", 200)).contains("no tracking");
        counting(new Counting(true, false, false));
        try {
            assertThat(body("/archive", 200)).doesNotContain("no tracking").contains("nothing loaded from elsewhere");
            assertThat(body("/", 200)).doesNotContain("without trackers");
        } finally {
            counting(new Counting(false, false, false));
        }
    }

    private void counting(Counting counting) {
        QuarkusTransaction.requiringNew()
                .run(() -> Newsletter.byId(newsletter.id).orElseThrow().count(counting));
    }

    private Post published(String title, String at) {
        return Drafts.published(newsletter, new PostForm(title, "", "Text"), Instant.parse(at));
    }

    private static String body(String path, int status) {
        var answer = RestAssured.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        ValidHtml.check(answer.asString());
        return answer.asString();
    }
}
