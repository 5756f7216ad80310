package courant.mailing;

import static courant.account.Authors.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import courant.platform.inbox.Inbox;
import courant.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommandsTest extends OwnPost {
    @Inject
    Inbox inbox;

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
    void what_is_held_goes_out_now_by_the_databases_clock() {
        var mailing = schedule(Map.of("at", "2033-03-27T09:00"));
        Sql.update(database, "update mailing set state = 'held' where id = ?", mailing);
        api().delete("/api/v1/mailings/" + mailing + "/pause").then().statusCode(202);
        var sameMoment =
                "select 1 from mailing m join audit a on a.subject = 'mailing ' || m.id and a.at = m.due_at where m.id = ?";
        assertThat(Sql.one(database, sameMoment, row -> true, mailing)).isPresent();
        untilState(mailing, "sent");
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
}
