package courant.account;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.UUID;

/** Authors for tests: the owner of the tests' installation, and new ones. */
public final class Authors {
    public static final String OWNER = "owner@example.org";
    public static final String PASSWORD = "correct horse battery staple";
    private static final String TOKEN = "test-token-of-the-owner";

    private Authors() {}

    /** A call of the API by the owner. */
    public static RequestSpecification api() {
        return given().header("Authorization", "Bearer " + TOKEN);
    }

    /** A call of the API by somebody with this role. */
    public static RequestSpecification api(Role role) {
        var token =
                QuarkusTransaction.requiringNew().call(() -> ApiToken.make(opened(role), "for a test", Instant.now()));
        return given().header("Authorization", "Bearer " + token);
    }

    /** A browser in which the owner has signed in; it does not follow redirects. */
    public static RequestSpecification browser() {
        return given().redirects().follow(false).cookie("courant_session", session(OWNER));
    }

    /** Signs in by the form and gives the session cookie's value. */
    public static String session(String email) {
        return given().redirects()
                .follow(false)
                .formParam("email", email)
                .formParam("password", PASSWORD)
                .post("/login")
                .then()
                .statusCode(303)
                .extract()
                .cookie("courant_session");
    }

    /** A new author, who signs in with {@link #PASSWORD}. */
    public static Account author(Role role) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var account = opened(role);
            account.changePassword(PasswordHash.of(PASSWORD));
            return account;
        });
    }

    private static Account opened(Role role) {
        return Account.open(UUID.randomUUID() + "@example.org", "Test author", role, Instant.now());
    }
}
