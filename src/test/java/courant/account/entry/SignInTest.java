package courant.account.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import courant.account.Authors;
import courant.account.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;
import org.apache.http.conn.params.ConnRoutePNames;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    @Test
    void an_author_signs_in_and_goes_where_they_wanted_to() {
        guess(given(), Authors.OWNER, Authors.PASSWORD, "/studio/posts?state=draft")
                .then()
                .statusCode(303)
                .header("Location", containsString("/studio/posts?state=draft"));
    }

    @Test
    void the_address_may_be_typed_in_any_case() {
        guess(given(), " Owner@Example.ORG ", Authors.PASSWORD, "").then().statusCode(303);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var cookie = guess(given(), Authors.OWNER, Authors.PASSWORD, "").header("Set-Cookie");
        assertThat(cookie)
                .startsWith("courant_session=")
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Lax", "Path=/", "Max-Age=2592000")
                .doesNotContain("Secure");
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        var author = Authors.author(Role.AUTHOR);
        var wrong = guess(given(), author.email, "not the password", "");
        var nobody = UUID.randomUUID() + "@example.org";
        var unknown = guess(given(), nobody, "not the password", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.asString().replace(author.email, ""))
                .isEqualTo(unknown.asString().replace(nobody, ""));
        assertThat(wrong.cookies()).isEmpty();
        wrong.then()
                .body(containsString("The address or the password is not right."))
                .body(containsString("value=\"" + author.email + "\""))
                .body(not(containsString("not the password\"")));
    }

    @Test
    void what_was_typed_is_shown_again_as_text_and_never_as_markup() {
        guess(given(), "\"><script>alert(1)</script>", "x", "/studio\"><script>")
                .then()
                .statusCode(422)
                .body(not(containsString("<script>")));
        guess(given(), "a\0b@example.org", "x", "").then().statusCode(422);
    }

    @Test
    void who_guesses_at_one_account_is_told_to_wait_and_nobody_else_is() throws Exception {
        var author = Authors.author(Role.AUTHOR);
        for (var i = 0; i < SignIn.GUESSES_FOR_ACCOUNT; i++) {
            guess(from("127.0.0.11"), author.email, "guess " + i, "").then().statusCode(422);
        }
        guess(from("127.0.0.11"), author.email, Authors.PASSWORD, "")
                .then()
                .statusCode(429)
                .body(containsString("Too many attempts. Wait a few minutes, then try again."));
        guess(from("127.0.0.11"), Authors.OWNER, Authors.PASSWORD, "").then().statusCode(303);
    }

    @Test
    void who_guesses_at_many_accounts_from_one_place_is_told_to_wait() throws Exception {
        for (var i = 0; i < SignIn.GUESSES_FROM_ADDRESS; i++) {
            guess(from("127.0.0.12"), i + "-" + UUID.randomUUID() + "@example.org", "guess", "");
        }
        guess(from("127.0.0.12"), Authors.OWNER, Authors.PASSWORD, "").then().statusCode(429);
        guess(from("127.0.0.13"), Authors.OWNER, Authors.PASSWORD, "").then().statusCode(303);
    }

    @Test
    void signing_in_often_is_no_guessing() throws Exception {
        for (var i = 0; i < SignIn.GUESSES_FOR_ACCOUNT + 2; i++) {
            guess(from("127.0.0.14"), Authors.OWNER, Authors.PASSWORD, "")
                    .then()
                    .statusCode(303);
        }
    }

    @Test
    void another_sites_page_cannot_make_a_browser_sign_in_or_out() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("email", Authors.OWNER)
                .formParam("password", Authors.PASSWORD)
                .post("/login")
                .then()
                .statusCode(403)
                .body(containsString("a page of another site"));
        var session = Authors.session(Authors.OWNER);
        given().header("Origin", "https://elsewhere.example")
                .cookie("courant_session", session)
                .post("/logout")
                .then()
                .statusCode(403);
    }

    @Test
    void the_page_says_test_mode_where_no_relay_is_configured() {
        given().get("/login")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("Test mode."));
    }

    private static Response guess(RequestSpecification from, String email, String password, String next) {
        return from.redirects()
                .follow(false)
                .formParam("email", email)
                .formParam("password", password)
                .formParam("next", next)
                .post("/login");
    }

    /** Each test that uses up its attempts comes from a loopback address of its own. */
    private static RequestSpecification from(String address) throws UnknownHostException {
        return given().config(RestAssured.config()
                .httpClient(HttpClientConfig.httpClientConfig()
                        .setParam(ConnRoutePNames.LOCAL_ADDRESS, InetAddress.getByName(address))));
    }
}
