package courant.account.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import courant.account.Account;
import courant.account.Authors;
import courant.account.PasswordHash;
import courant.account.Role;
import courant.platform.Secret;
import courant.platform.Site;
import courant.platform.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SetUpLinkTest {
    private static final String CHOSEN = "a password of my own";

    @Inject
    SetUpLink link;

    @Inject
    Secret secret;

    @Inject
    Site site;

    @Test
    void a_new_author_chooses_a_password_and_is_signed_in() {
        var account = newcomer();
        var path = link.of(account).getPath();
        given().get(path).then().statusCode(200).body(containsString(account.email));
        var session = choose(path, CHOSEN).then().statusCode(303).extract().cookie("courant_session");
        given().cookie("courant_session", session)
                .get("/studio/test-visits")
                .then()
                .statusCode(200)
                .body(org.hamcrest.Matchers.equalTo(account.email));
    }

    @Test
    void the_link_works_once() {
        var path = link.of(newcomer()).getPath();
        choose(path, CHOSEN).then().statusCode(303);
        given().get(path).then().statusCode(404).body(containsString("This link has been used or has run out."));
        choose(path, "another password").then().statusCode(404);
    }

    @Test
    void of_twenty_who_use_it_at_once_one_gets_in() {
        var path = link.of(newcomer()).getPath();
        var in = IntStream.range(0, 20)
                .parallel()
                .map(i -> choose(path, "password number " + i).statusCode())
                .filter(status -> status == 303)
                .count();
        assertThat(in).isEqualTo(1);
    }

    @Test
    void a_short_password_is_refused_beside_the_field_and_the_link_still_works() {
        var path = link.of(newcomer()).getPath();
        choose(path, "short")
                .then()
                .statusCode(422)
                .body(containsString("Take at least 10 characters."), containsString("aria-invalid=\"true\""));
        choose(path, CHOSEN).then().statusCode(303);
    }

    @Test
    void a_link_is_void_once_a_password_is_set_after_a_week_and_when_forged() {
        var account = Authors.author(Role.AUTHOR);
        given().get(link.of(account).getPath()).then().statusCode(404);
        var old = Clock.offset(Clock.systemUTC(), Duration.ofDays(-7));
        var late = new SetUpLink(new Tokens(secret, old), site, old).of(newcomer());
        given().get(late.getPath()).then().statusCode(404);
        given().get("/setup/AAAA").then().statusCode(404);
        given().get("/setup/%3Cscript%3E").then().statusCode(404);
    }

    @Test
    void a_browser_without_a_password_set_cannot_sign_in_with_an_empty_one() {
        given().formParam("email", newcomer().email)
                .formParam("password", "")
                .post("/login")
                .then()
                .statusCode(422);
        assertThat(PasswordHash.matches("", null)).isFalse();
    }

    private static Account newcomer() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.open(UUID.randomUUID() + "@example.org", "New", Role.AUTHOR, Instant.now()));
    }

    private static Response choose(String path, String password) {
        return given().redirects().follow(false).formParam("password", password).post(path);
    }
}
