package courant.studio.audience;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.ValidHtml;
import courant.account.Authors;
import courant.account.Role;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscribersPagesTest {

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
