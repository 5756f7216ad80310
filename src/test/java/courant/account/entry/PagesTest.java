package courant.account.entry;

import static io.restassured.RestAssured.given;

import courant.ValidHtml;
import courant.account.Account;
import courant.account.Role;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagesTest {
    @Inject
    SetUpLink link;

    @Test
    void the_way_in_is_valid_html_also_when_something_is_wrong() {
        var newcomer = QuarkusTransaction.requiringNew()
                .call(() -> Account.open(UUID.randomUUID() + "@example.org", "New", Role.AUTHOR, Instant.now()));
        var setUp = link.of(newcomer).getPath();
        ValidHtml.check(given().get("/login").asString());
        ValidHtml.check(
                given().formParam("email", "nobody@example.org").post("/login").asString());
        ValidHtml.check(given().get(setUp).asString());
        ValidHtml.check(given().formParam("password", "short").post(setUp).asString());
        ValidHtml.check(given().get("/nothing").asString());
    }
}
