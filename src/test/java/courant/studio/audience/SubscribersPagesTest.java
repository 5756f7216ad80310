package courant.studio.audience;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.ValidHtml;
import courant.account.Authors;
import courant.account.Role;
import courant.platform.sql.Sql;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscribersPagesTest {
    @Inject
    DataSource database;

    @Test
    void one_who_agreed_is_added_found_suppressed_and_removed() {
        var email = Studio.word() + "@example.net";
        var path = Studio.sent("/studio/subscribers", "email", email, "name", "Ada <b>", "agreed", "yes");
        path = path.substring(0, path.indexOf('?'));
        assertThat(Studio.page(path))
                .contains("Ada &lt;b&gt;")
                .contains(">active<")
                .contains("studio");
        assertThat(Studio.page("/studio/subscribers?q=" + email)).contains(path);
        Studio.sent(path + "/suppression");
        assertThat(Studio.page(path)).contains(">suppressed<");
        assertThat(Studio.page("/studio/subscribers?status=suppressed&q=" + email))
                .contains(path);
        assertThat(Studio.refused(path + "/removal")).contains("it cannot be undone");
        Studio.sent(path + "/removal", "sure", "yes");
        Authors.browser().get(path).then().statusCode(404);
        Studio.send(path + "/removal").then().statusCode(404);
    }

    @Test
    void what_a_reader_chose_on_their_own_page_stands_on_the_authors_page_of_them() {
        var path = added();
        assertThat(Studio.page(path)).doesNotContain("Rests", "one mail a week", "said why they left");
        var id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        var newsletter = Sql.one(
                        database,
                        "select newsletter_id from subscription where subscriber_id = ?",
                        row -> row.getLong(1),
                        id)
                .orElseThrow();
        Sql.update(database, "update subscriber set paused_until = now() + interval '9 days' where id = ?", id);
        Sql.update(database, "insert into weekly (newsletter_id, subscriber_id) values (?, ?)", newsletter, id);
        assertThat(Studio.page(path)).contains("Rests", "one mail a week");
        Sql.update(database, "update subscriber set paused_until = now() - interval '9 days' where id = ?", id);
        Sql.update(database, """
                insert into leaving_reason (newsletter_id, subscriber_id, reason, remark)
                values (?, ?, 'too many mails', 'Daily <i>was</i> fine')
                """, newsletter, id);
        assertThat(Studio.page(path))
                .doesNotContain("Rests")
                .contains("said why they left", "too many mails · “Daily &lt;i&gt;was&lt;/i&gt; fine”");
    }

    /** The path of somebody's page who reads the first newsletter. */
    private static String added() {
        var path = Studio.sent("/studio/subscribers", "email", Studio.word() + "@example.net", "agreed", "yes");
        return path.substring(0, path.indexOf('?'));
    }

    @Test
    void one_who_did_not_say_so_yet_is_asked_first() {
        var path = Studio.sent("/studio/subscribers", "email", Studio.word() + "@example.net");
        assertThat(Studio.page(path)).contains(">pending<");
    }

    @Test
    void an_address_that_is_none_or_known_is_said_beside_the_field_with_what_was_typed() {
        assertThat(Studio.refused("/studio/subscribers", "email", "a@b", "name", "Ada Winter"))
                .contains("value=\"a@b\"")
                .contains("Ada Winter")
                .contains("id=\"email-about\"");
        var email = Studio.word() + "@example.net";
        Studio.sent("/studio/subscribers", "email", email, "agreed", "yes");
        assertThat(Studio.refused("/studio/subscribers", "email", email, "agreed", "yes"))
                .contains("is in the list already");
    }

    @Test
    void nonsense_in_the_address_of_the_list_leads_to_the_list() {
        Authors.browser().get("/studio/subscribers?status=nonsense").then().statusCode(303);
        assertThat(Studio.page("/studio/subscribers?q=%25_nobody%5C")).contains("Nobody here matches");
        assertThat(Studio.page("/studio/subscribers/new")).contains("E-mail address");
    }

    @Test
    void a_file_is_imported_and_every_skipped_row_has_its_reason() {
        var word = Studio.word();
        var csv = "email,name\n" + word + "@example.net,Ada\nno address,Bob\n";
        var path = imported(csv, "yes", 303).getHeader("Location");
        var page = path.substring(path.indexOf("/studio"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Studio.page(page)).contains("finished"));
        assertThat(Studio.page(page)).contains("no address").contains("Skipped rows");
        assertThat(Studio.page("/studio/subscribers?q=" + word)).contains(word).contains(">active<");
        assertThat(Studio.page("/studio/imports")).contains(page);
    }

    @Test
    void an_import_needs_a_file_and_the_statement_that_they_agreed() {
        var page = imported("email\na@example.net\n", "", 422).asString();
        ValidHtml.check(page);
        assertThat(page).contains("Only people who agreed may be mailed");
        assertThat(imported("", "yes", 422).asString()).contains("Choose a CSV file that is not empty");
    }

    @Test
    void an_author_sees_no_readers() {
        var session = Authors.session(Authors.author(Role.AUTHOR).email);
        given().cookie("courant_session", session)
                .get("/studio/subscribers")
                .then()
                .statusCode(403);
        assertThat(given().cookie("courant_session", session)
                        .get("/studio/posts")
                        .asString())
                .doesNotContain("/studio/subscribers\"");
    }

    private static io.restassured.response.Response imported(String csv, String agreed, int status) {
        return Authors.browser()
                .multiPart("file", "readers.csv", csv.getBytes(StandardCharsets.UTF_8), "text/csv")
                .multiPart("agreed", agreed)
                .post("/studio/imports")
                .then()
                .statusCode(status)
                .extract()
                .response();
    }
}
