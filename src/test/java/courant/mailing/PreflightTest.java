package courant.mailing;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import courant.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A post's preflight over the API; this installation is in test mode. */
@QuarkusTest
class PreflightTest extends OwnPost {

    @Test
    void a_good_post_passes_and_what_only_real_mail_needs_is_not_asked_for_in_test_mode() {
        preflight()
                .statusCode(200)
                .body("stops", equalTo(false))
                .body("lines.find { it.check == 'text' }.result", equalTo("pass"))
                .body("lines.find { it.check == 'spf' }.result", equalTo("notNeeded"))
                .body("lines.find { it.check == 'baseUrl' }.title", equalTo("Address of this site"));
        api().get("/api/v1/preflight").then().statusCode(200).body("lines.result", everyItem(equalTo("notNeeded")));
        api().get("/api/v1/posts/999999999/preflight").then().statusCode(404);
        api().get("/api/v1/preflight?newsletter=nobody-has-this").then().statusCode(404);
    }

    @Test
    void a_line_that_fails_stops_the_send_until_it_is_overridden_and_that_is_kept() {
        leftover();
        preflight().body("stops", equalTo(true)).body("lines[0].check", equalTo("leftovers"));
        put(Map.of("at", "2033-03-27T09:00"))
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:courant:preflight"))
                .body("lines.check", contains("leftovers"))
                .body("detail", containsString("TODO:"));
        put(Map.of("at", "2033-03-27T09:00", "override", List.of("size"))).statusCode(409);
        put(Map.of("at", "2033-03-27T09:00", "override", "yes")).statusCode(422);
        var mailing = schedule(Map.of("at", "2033-03-27T09:00", "override", List.of("leftovers")));
        schedule(Map.of("at", "2033-03-28T09:00", "override", true));
        api().get("/api/v1/mailings/" + mailing + "/overrides")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("check", hasItem("leftovers"))
                .body("sentence", hasItem(containsString("TODO:")))
                .body("by[0]", org.hamcrest.Matchers.not(org.hamcrest.Matchers.emptyOrNullString()));
        assertThat(Sql.one(
                        database,
                        "select count(*) from audit where action = 'override preflight' and subject = ?",
                        row -> row.getInt(1),
                        "mailing " + mailing))
                .hasValue(1);
    }

    @Test
    void what_was_left_in_after_scheduling_holds_the_mailing_until_its_author_sends_it_all_the_same() {
        readers.of(post.newsletter.id, 1);
        var mailing = schedule(Map.of("at", "2033-03-27T09:00"));
        leftover();
        Sql.update(database, "update mailing set due_at = now() where id = ?", mailing);
        untilState(mailing, "held");
        assertThat(view(mailing).getString("reason"))
                .contains("The preflight stops this")
                .contains("TODO:");
        api().contentType(ContentType.JSON)
                .delete("/api/v1/mailings/" + mailing + "/pause")
                .then()
                .statusCode(202);
        untilState(mailing, "sent");
        api().get("/api/v1/mailings/" + mailing + "/overrides").then().body("check", contains("leftovers"));
    }

    @ParameterizedTest
    @CsvSource({
        "letter, #ffee00",
        "letter, #000000",
        "magazine, #ff0000",
        "magazine, #fafafa",
        "plain, #0000ff",
        "plain, #7fff00"
    })
    void every_design_can_be_read_in_both_schemes_whatever_colour_was_chosen(String design, String accent) {
        var body =
                "# Heading\\n\\n> Quote\\n\\n`code` and [link](https://example.org)\\n\\n| a | b |\\n|---|---|\\n| 1 | 2 |\\n\\n```\\ncode\\n```\\n\\nNote[^1]\\n\\n[^1]: here"
                        .replace("\\n", "\n");
        Sql.update(database, "update post set body = ?, version = version + 1 where id = ?", body, post.id);
        Sql.update(
                database,
                "update newsletter set design = ?, accent = ? where id = ?",
                design,
                accent,
                post.newsletter.id);
        preflight().body("lines.find { it.check == 'contrast' }.sentence", containsString("no text has less"));
    }

    @Test
    void the_address_that_mail_programs_would_post_to_is_there_and_changes_nothing() {
        io.restassured.RestAssured.given()
                .header("Origin", "https://mail.example.net")
                .contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post("/unsubscribe/check")
                .then()
                .statusCode(200)
                .body(containsString("One-click unsubscribe works here."));
    }

    private ValidatableResponse preflight() {
        return api().get("/api/v1/posts/" + post.id + "/preflight").then();
    }

    private void leftover() {
        Sql.update(
                database,
                "update post set body = 'Dear {{name|you}}, TODO: the rest', version = version + 1 where id = ?",
                post.id);
    }
}
