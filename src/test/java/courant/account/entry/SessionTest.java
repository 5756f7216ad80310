package courant.account.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.account.Account;
import courant.account.Authors;
import courant.account.CurrentAccount;
import courant.account.RandomKey;
import courant.account.Role;
import courant.account.Sessions;
import courant.platform.sql.Sql;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SessionTest {
    @Inject
    DataSource database;

    @Inject
    Sessions sessions;

    @Inject
    CurrentAccount current;

    @Test
    void a_session_opens_the_studio_until_the_author_signs_out() {
        var key = Authors.session(Authors.OWNER);
        assertThat(whoAmI(key).asString()).isEqualTo(Authors.OWNER);
        given().redirects()
                .follow(false)
                .cookie("courant_session", key)
                .post("/logout")
                .then()
                .statusCode(303)
                .header("Location", containsString("/login"))
                .header("Set-Cookie", containsString("Max-Age=0"));
        assertRefused(key);
    }

    @Test
    void the_sign_in_page_leads_on_who_has_signed_in() {
        Authors.browser()
                .get("/login?next=/studio/posts")
                .then()
                .statusCode(303)
                .header("Location", containsString("/studio/posts"));
    }

    @Test
    void signing_in_again_ends_the_session_before() {
        var first = Authors.session(Authors.OWNER);
        given().redirects()
                .follow(false)
                .cookie("courant_session", first)
                .formParam("email", Authors.OWNER)
                .formParam("password", Authors.PASSWORD)
                .post("/login")
                .then()
                .statusCode(303);
        assertRefused(first);
    }

    @Test
    void a_session_that_ran_out_opens_nothing_and_is_cleared_away() {
        var key = Authors.session(Authors.OWNER);
        age(key, "expires_at = now() - interval '1 second'");
        assertRefused(key);
        given().cookie("courant_session", key).get("/login").then().statusCode(200);
        assertThat(sessions.forgetEnded()).isPositive();
    }

    @Test
    void a_visit_prolongs_the_session_and_its_cookie() {
        var key = Authors.session(Authors.OWNER);
        assertThat(whoAmI(key).headers().hasHeaderWithName("Set-Cookie")).isFalse();
        age(key, "last_seen_at = now() - interval '2 hours', expires_at = now() + interval '1 minute'");
        whoAmI(key).then().statusCode(200).cookie("courant_session", equalTo(key));
        var left = Sql.one(
                database,
                "select expires_at > now() + interval '29 days' from session where token_hash = ?",
                row -> row.getBoolean(1),
                (Object) RandomKey.hash(key));
        assertThat(left).hasValue(true);
    }

    @Test
    void a_new_password_ends_the_other_sessions() {
        var author = Authors.author(Role.AUTHOR);
        var here = Authors.session(author.email);
        var elsewhere = Authors.session(author.email);
        change(here, "not my password", "a brand new password").then().statusCode(422);
        change(here, Authors.PASSWORD, "short").then().statusCode(422);
        assertThat(whoAmI(elsewhere).statusCode()).isEqualTo(200);
        change(here, Authors.PASSWORD, "a brand new password").then().statusCode(204);
        assertThat(whoAmI(here).statusCode()).isEqualTo(200);
        assertRefused(elsewhere);
    }

    @Test
    void an_account_that_is_gone_takes_its_sessions_along() {
        var author = Authors.author(Role.AUTHOR);
        var key = Authors.session(author.email);
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew().run(() -> Account.deleteById(author.id));
        assertRefused(key);
    }

    @Test
    void the_database_does_not_hold_what_the_cookie_holds() {
        var key = Authors.session(Authors.OWNER);
        var rows = Sql.list(database, "select s::text from session s", row -> row.getString(1));
        assertThat(rows).isNotEmpty().noneMatch(it -> it.contains(key));
    }

    @Test
    void a_forged_cookie_opens_nothing() {
        assertRefused(RandomKey.make());
        assertRefused("");
        assertRefused("\u00fc".repeat(5000).substring(0, 3000));
    }

    @Test
    void nobody_is_present_where_no_request_is_answered() {
        assertThat(current.present()).isFalse();
    }

    private void age(String key, String change) {
        Sql.update(database, "update session set " + change + " where token_hash = ?", (Object) RandomKey.hash(key));
    }

    private static Response whoAmI(String key) {
        return given().redirects().follow(false).cookie("courant_session", key).get("/studio/test-visits");
    }

    private static Response change(String key, String old, String chosen) {
        return given().cookie("courant_session", key)
                .formParam("old", old)
                .formParam("chosen", chosen)
                .post("/studio/test-visits");
    }

    private static void assertRefused(String key) {
        whoAmI(key).then().statusCode(303).header("Location", containsString("/login?next=%2Fstudio%2Ftest-visits"));
    }
}
