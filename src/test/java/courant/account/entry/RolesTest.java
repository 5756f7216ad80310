package courant.account.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import courant.account.Account;
import courant.account.ApiToken;
import courant.account.Authors;
import courant.account.Role;
import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RolesTest {
    @Inject
    DataSource database;

    @Test
    void a_role_includes_the_smaller_ones_and_no_larger_one() {
        Authors.api(Role.OWNER).get("/api/v1/test-notes/for-editors").then().statusCode(200);
        Authors.api(Role.EDITOR).get("/api/v1/test-notes/for-editors").then().statusCode(200);
        Authors.api(Role.AUTHOR)
                .get("/api/v1/test-notes/for-editors")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", equalTo("Your role does not allow this."));
    }

    @Test
    void a_token_opens_the_api_until_it_is_revoked_and_is_not_kept_itself() {
        var author = Authors.author(Role.AUTHOR);
        var token = QuarkusTransaction.requiringNew()
                .call(() -> ApiToken.make(Account.byId(author.id).orElseThrow(), "backup", Instant.now()));
        assertThat(status(token)).isEqualTo(200);
        assertThat(Sql.list(database, "select t::text from api_token t", row -> row.getString(1)))
                .noneMatch(it -> it.contains(token));
        var kept =
                QuarkusTransaction.requiringNew().call(() -> ApiToken.of(author).getFirst());
        assertThat(kept.name).isEqualTo("backup");
        assertThat(kept.lastUsedAt).isNotNull();
        assertThat(status(token)).isEqualTo(200);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> ApiToken.of(author).getFirst())
                        .lastUsedAt)
                .isEqualTo(kept.lastUsedAt);
        QuarkusTransaction.requiringNew()
                .run(() -> ApiToken.of(author, kept.id).orElseThrow().revoke());
        assertThat(status(token)).isEqualTo(401);
    }

    @Test
    void a_token_is_for_the_api_and_opens_no_page() {
        Authors.api()
                .redirects()
                .follow(false)
                .get("/studio/test-visits")
                .then()
                .statusCode(303);
    }

    @Test
    void a_signed_in_browser_may_use_the_api_too() {
        Authors.browser().get("/api/v1/test-notes/for-editors").then().statusCode(200);
    }

    private static int status(String token) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + token)
                .get("/api/v1/test-notes")
                .statusCode();
    }
}
