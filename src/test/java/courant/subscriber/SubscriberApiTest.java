package courant.subscriber;

import static courant.account.Authors.api;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import courant.account.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubscriberApiTest extends SubscriberCalls {
    @Inject
    Letters letters;

    @Test
    void whoever_agreed_is_active_at_once_and_nothing_is_mailed() {
        var answer = add(Map.of(
                "email",
                address,
                "name",
                "Ada Lovelace",
                "tags",
                List.of("math", "math", " poetry "),
                "attributes",
                Map.of("city", "London", "issues", 3),
                "locale",
                "en_GB",
                "confirmed",
                true));
        answer.statusCode(201)
                .header("Location", containsString(PATH))
                .body("id", notNullValue())
                .body("email", equalTo(address))
                .body("name", equalTo("Ada Lovelace"))
                .body("status", equalTo("active"))
                .body("newsletters", contains(newsletter.slug))
                .body("tags", contains("math", "poetry"))
                .body("attributes.issues", equalTo(3))
                .body("locale", equalTo("en-GB"))
                .body("createdAt", containsString("T"))
                .body("size()", equalTo(10));
        assertThat(letters.to(address)).isEmpty();
        assertThat(acts(answer.extract().jsonPath().getLong("id"))).containsExactly(Act.ADDED);
    }

    @Test
    void without_that_statement_they_are_pending_and_asked_by_mail() {
        add(Map.of("email", address))
                .statusCode(201)
                .body("status", equalTo("pending"))
                .body("name", nullValue())
                .body("attributes", anEmptyMap())
                .body("tags", empty());
        assertThat(letters.to(address)).hasSize(1);
        add(Map.of("email", address, "confirmed", true)).statusCode(201).body("status", equalTo("active"));
    }

    @Test
    void a_known_address_is_told_with_its_number() {
        var reader = Readers.reader(newsletter, Standing.ACTIVE);
        add(Map.of("email", reader.email.toUpperCase(), "confirmed", true))
                .statusCode(409)
                .body("detail", containsString("subscriber " + reader.id()));
    }

    @Test
    void who_left_or_is_suppressed_cannot_be_added() {
        var left = Readers.reader(newsletter, Standing.UNSUBSCRIBED);
        add(Map.of("email", left.email, "confirmed", true)).statusCode(409);
        change(left.id(), Map.of("newsletters", List.of(newsletter.slug))).statusCode(409);
        QuarkusTransaction.requiringNew().run(() -> Suppression.add(address, "asked", Instant.now()));
        add(Map.of("email", address, "confirmed", true)).statusCode(409).body("detail", containsString("never mailed"));
        assertThat(Readers.known(address)).isFalse();
    }

    @Test
    void bad_input_is_told_by_member() {
        add(Map.of("email", "a@b")).statusCode(422).body("errors[0].field", equalTo("email"));
        add(Map.of("name", "Ada")).statusCode(422).body("errors[0].field", equalTo("email"));
        add(Map.of("email", address, "newsletters", List.of("none"))).statusCode(422);
        add(Map.of("email", address, "locale", "?")).statusCode(422).body("errors[0].field", equalTo("locale"));
        add(Map.of("email", address, "name", "x".repeat(201))).statusCode(422);
        add(Map.of("email", address, "e-mail", "x")).statusCode(400);
        api().get(PATH + "?status=happy").then().statusCode(422);
        api().get(PATH + "?limit=201").then().statusCode(422);
        api().get(PATH + "?cursor=xyz").then().statusCode(422);
        api().get(PATH + "/999999999").then().statusCode(404);
        assertThat(Readers.known(address)).isFalse();
    }

    @Test
    void a_change_leaves_what_it_does_not_name_and_null_takes_away() {
        var id = add(Map.of("email", address, "name", "Ada", "tags", List.of("a"), "confirmed", true))
                .extract()
                .jsonPath()
                .getLong("id");
        change(id, Map.of("tags", List.of("b"), "locale", "de"))
                .statusCode(200)
                .body("name", equalTo("Ada"))
                .body("tags", contains("b"))
                .body("locale", equalTo("de"));
        var gone = new HashMap<String, Object>();
        gone.put("name", null);
        change(id, gone).body("name", nullValue()).body("locale", equalTo("de"));
        change(id, Map.of("status", "unsubscribed"))
                .body("status", equalTo("unsubscribed"))
                .body("newsletters", empty());
        change(id, Map.of("status", "active")).statusCode(422);
        assertThat(acts(id)).containsExactly(Act.ADDED, Act.LEFT);
    }

    @Test
    void an_address_may_change_but_not_to_somebody_elses() {
        var reader = Readers.reader(newsletter, Standing.ACTIVE);
        var other = Readers.reader(newsletter, Standing.ACTIVE);
        change(reader.id(), Map.of("email", other.email.toUpperCase())).statusCode(409);
        change(reader.id(), Map.of("email", address)).statusCode(200).body("email", equalTo(address));
    }

    @Test
    void who_is_erased_leaves_no_row_and_no_consent() {
        var id = add(Map.of("email", address, "confirmed", true))
                .extract()
                .jsonPath()
                .getLong("id");
        api().delete(PATH + "/" + id).then().statusCode(204);
        api().delete(PATH + "/" + id).then().statusCode(404);
        assertThat(Readers.known(address)).isFalse();
        assertThat(acts(id)).isEmpty();
    }

    @Test
    void it_is_for_editors_alone() {
        RestAssured.given().get(PATH).then().statusCode(401);
        api(Role.AUTHOR).get(PATH).then().statusCode(403);
        api(Role.EDITOR).get(PATH).then().statusCode(200);
    }

    private static List<Act> acts(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Consent.of(id)).stream()
                .map(it -> it.act)
                .toList();
    }
}
