package courant.sender.relay;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import courant.account.Authors;
import courant.account.Role;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RelayApiTest {
    private final String name = "relay " + Studio.word();

    @Test
    void a_relay_comes_changes_and_goes() {
        var id = added(
                Map.of("name", name, "host", "smtp.example.org", "perMinute", 10, "username", "me", "password", "x"));
        owner().get("/api/v1/relays")
                .then()
                .statusCode(200)
                .body("items.name", hasItem(name))
                .body(not(containsString("\"password\"")));
        owner().get("/api/v1/relays/" + id)
                .then()
                .body("port", equalTo(587))
                .body("tls", equalTo("required"))
                .body("perMinute", equalTo(10))
                .body("hasPassword", equalTo(true))
                .body("window", equalTo(1))
                .body("enabled", equalTo(true));
        owner().body(Map.of(
                        "name",
                        name,
                        "host",
                        "smtp.example.org",
                        "port",
                        2525,
                        "username",
                        "me",
                        "enabled",
                        false,
                        "warmUp",
                        Map.of("from", "2027-01-11", "first", 50, "growth", 1.5, "until", "2027-01-31")))
                .put("/api/v1/relays/" + id)
                .then()
                .statusCode(200)
                .body("port", equalTo(2525))
                .body("perMinute", nullValue())
                .body("hasPassword", equalTo(true))
                .body("warmUp.first", equalTo(50))
                .body("enabled", equalTo(false));
        owner().delete("/api/v1/relays/" + id).then().statusCode(204);
        owner().get("/api/v1/relays/" + id).then().statusCode(404);
    }

    @Test
    void what_cannot_be_is_named() {
        refused(Map.of("name", name), "host");
        refused(Map.of("host", "smtp.example.org"), "name");
        refused(Map.of("name", name, "host", "smtp.example.org", "perDay", -1), "perDay");
        refused(Map.of("name", name, "host", "smtp.example.org", "warmUp", Map.of("from", "soon")), "warmUpFrom");
        owner().post("/api/v1/relays").then().statusCode(422);
    }

    @Test
    void a_test_says_what_happened() {
        var id = added(Map.of("name", name, "host", "127.0.0.1", "port", 1, "tls", "none"));
        owner().post("/api/v1/relays/" + id + "/tests")
                .then()
                .statusCode(200)
                .body("good", equalTo(false))
                .body("sentence", containsString("takes no connections"));
    }

    @Test
    void relays_are_the_owners_alone() {
        for (var role : new Role[] {Role.EDITOR, Role.AUTHOR}) {
            Authors.api(role).get("/api/v1/relays").then().statusCode(403);
            Authors.api(role)
                    .contentType("application/json")
                    .body(Map.of("name", name, "host", "smtp.example.org"))
                    .post("/api/v1/relays")
                    .then()
                    .statusCode(403);
        }
        given().get("/api/v1/relays").then().statusCode(401);
    }

    private static int added(Map<String, ?> relay) {
        return owner().body(relay)
                .post("/api/v1/relays")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static void refused(Map<String, ?> relay, String field) {
        owner().body(relay).post("/api/v1/relays").then().statusCode(422).body("errors.field", contains(field));
    }

    private static RequestSpecification owner() {
        return Authors.api().contentType("application/json");
    }
}
