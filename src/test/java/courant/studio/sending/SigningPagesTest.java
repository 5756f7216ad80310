package courant.studio.sending;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.account.Authors;
import courant.account.Role;
import courant.platform.sql.Sql;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SigningPagesTest {
    private static final String PAGE = "/studio/settings/sending/signing";

    @Inject
    DataSource database;

    private final String domain = Studio.word() + ".example";

    @Test
    void keys_are_made_published_used_rotated_and_retired() {
        assertThat(Studio.page("/studio/settings/sending")).contains(PAGE);
        assertThat(Studio.sent(PAGE, "domain", domain)).isEqualTo(PAGE + "?done=keys-made");
        var page = Studio.page(PAGE);
        ValidHtml.check(page);
        assertThat(page)
                .contains("-rsa._domainkey." + domain, "-ed25519._domainkey." + domain)
                .contains("v=DKIM1; k=rsa; p=MIIBI", "v=DKIM1; k=ed25519; p=")
                .contains("not signed");
        var first = id("min");
        assertThat(Studio.sent(PAGE + "/" + first + "/current")).isEqualTo(PAGE + "?done=key-signs");
        assertThat(Studio.page(PAGE)).contains("signs since");
        Studio.sent(PAGE + "/" + id("max") + "/current");
        Studio.sent(PAGE + "/" + first + "/retirement");
        assertThat(state(first)).isEqualTo("retired");
        Studio.sent(PAGE + "/" + current() + "/rest");
        assertThat(Sql.list(
                        database,
                        "select 1 from signing_key where domain = ? and state = 'current'",
                        row -> row.getInt(1),
                        domain))
                .isEmpty();
    }

    @Test
    void what_is_no_domain_is_said_beside_the_field() {
        assertThat(Studio.refused(PAGE, "domain", "ada@example.org"))
                .contains("value=\"ada@example.org\"", "the part of your sender’s address after the @");
    }

    @Test
    void it_is_the_owners() {
        var session = Authors.session(Authors.author(Role.EDITOR).email);
        given().cookie("courant_session", session).get(PAGE).then().statusCode(403);
        given().cookie("courant_session", session)
                .formParam("domain", domain)
                .post(PAGE)
                .then()
                .statusCode(403);
    }

    private long id(String which) {
        return Sql.one(
                        database,
                        "select " + which + "(id) from signing_key where domain = ?",
                        row -> row.getLong(1),
                        domain)
                .orElseThrow();
    }

    private long current() {
        return Sql.one(
                        database,
                        "select id from signing_key where domain = ? and state = 'current'",
                        row -> row.getLong(1),
                        domain)
                .orElseThrow();
    }

    private String state(long id) {
        return Sql.one(database, "select state from signing_key where id = ?", row -> row.getString(1), id)
                .orElseThrow();
    }
}
