package courant.studio.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import courant.ValidHtml;
import courant.account.Authors;
import courant.account.Role;
import courant.insight.growth.Tallies;
import courant.insight.mailed.CountMailingsJob;
import courant.insight.mailed.Mailed;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.post.Post;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FiguresPagesTest {
    @Inject
    Tallies tallies;

    @Inject
    CountMailingsJob counting;

    @Inject
    DataSource database;

    final Post post = Drafts.draft("What the harbour master saw", "Hello");

    @Test
    void growth_is_shown_with_charts_tables_and_sources() {
        Sql.update(database, """
                insert into movement (newsletter_id, at, act, way, host, campaign)
                values (?, now(), 'joined', 'embed', 'blog.example', 'spring'), (?, now(), 'left', '', '', '')
                """, post.newsletter.id, post.newsletter.id);
        tallies.take();
        var page = Studio.page("/studio/figures?newsletter=" + post.newsletter.slug);
        assertThat(page)
                .contains("blog.example")
                .contains("Form on another site")
                .contains("As a table");
        assertThat(Studio.page("/studio/figures?by=month&from=2020-01-01")).contains("Month");
        var file = Authors.browser().get("/studio/figures/sources.csv?newsletter=" + post.newsletter.slug);
        assertThat(file.asString()).contains("embed,blog.example,spring,1");
        var growth = Authors.browser().get("/studio/figures/growth.csv?newsletter=" + post.newsletter.slug);
        assertThat(growth.asString()).startsWith("\uFEFFfrom,signed_up,joined");
    }

    @Test
    void a_day_that_is_none_is_said_beside_the_field() {
        var page = Authors.browser()
                .get("/studio/figures?from=soon")
                .then()
                .statusCode(422)
                .extract()
                .asString();
        ValidHtml.check(page);
        assertThat(page).contains("Write the day as in").contains("value=\"soon\"");
    }

    @Test
    void each_posts_figures_are_listed_and_shown() {
        Mailed.of(post.newsletter.id, post.id, database, "accepted 8, rejected/address 1, deferred 1");
        counting.countDue();
        assertThat(Studio.page("/studio/figures/posts?newsletter=" + post.newsletter.slug))
                .contains(post.title);
        assertThat(Studio.page("/studio/figures/posts/" + post.id))
                .contains("80.0 %")
                .contains("No such address");
        assertThat(Authors.browser().get("/studio/figures/posts.csv").asString())
                .contains("What the harbour master saw");
    }

    @Test
    void a_posts_own_page_says_in_short_what_became_of_it() {
        var page = "/studio/posts/" + post.id;
        assertThat(Studio.page(page)).doesNotContain("All figures");
        var mailing = Mailed.of(post.newsletter.id, post.id, database, "accepted 8, rejected/address 2");
        Sql.update(database, "update post set state = 'published', published_at = now() where id = ?", post.id);
        Sql.update(database, """
                insert into movement (newsletter_id, at, act, way, host, campaign, mailing_id)
                values (?, now(), 'left', '', '', '', ?), (?, now(), 'complained', '', '', '', ?)
                """, post.newsletter.id, mailing, post.newsletter.id, mailing);
        counting.countDue();
        for (var path : List.of(page, page + "/send")) {
            assertThat(Studio.page(path))
                    .contains("/studio/figures/posts/" + post.id)
                    .contains("80.0 %", "Left by it", "12.5 %", "Reported as spam")
                    .doesNotContain("Opened", "Clicked");
        }
        Sql.update(
                database,
                "insert into counted_mailing (mailing_id, opens, clicks, keeps) values (?, true, true, false)",
                mailing);
        assertThat(Studio.page(page)).contains("Opened", "Clicked");
    }

    @Test
    void why_readers_left_is_counted_with_what_they_wrote() {
        for (var reason : List.of("not for me", "not for me", "")) {
            Sql.update(
                    database,
                    """
                    with who as (insert into subscriber (email) values (?) returning id)
                    insert into leaving_reason (newsletter_id, subscriber_id, reason, remark) select ?, id, ?, ? from who
                    """,
                    Studio.word() + "@example.net",
                    post.newsletter.id,
                    reason,
                    reason.isEmpty() ? "Too <b>many" : "");
        }
        var query = "?newsletter=" + post.newsletter.slug;
        assertThat(Studio.page("/studio/figures" + query))
                .contains("Why they left", "Not for me", "A remark alone", "“Too &lt;b&gt;many”");
        assertThat(Authors.browser().get("/studio/figures/reasons.csv" + query).asString())
                .contains("not for me,2");
        Authors.api().get("/api/v1/figures/reasons" + query).then().body("items.readers", equalTo(List.of(2, 1)));
        assertThat(Studio.page("/studio/figures" + query + "&from=2020-01-01&to=2020-02-01"))
                .doesNotContain("Why they left");
    }

    @Test
    void authors_see_their_own_posts_and_nobodys_readers() {
        var session = Authors.session(Authors.author(Role.AUTHOR).email);
        given().cookie("courant_session", session).get("/studio/figures").then().statusCode(403);
        given().cookie("courant_session", session)
                .get("/studio/figures/posts/" + post.id)
                .then()
                .statusCode(403);
        var list = given().cookie("courant_session", session)
                .get("/studio/figures/posts")
                .then()
                .statusCode(200);
        assertThat(list.extract().asString()).doesNotContain(post.title).doesNotContain("/studio/figures\"");
    }

    @Test
    void the_first_page_shows_the_last_thirty_days() {
        assertThat(Studio.page("/studio")).contains("The last 30 days").contains("All figures");
    }
}
