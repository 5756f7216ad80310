package courant.studio.sending;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.account.Authors;
import courant.account.Role;
import courant.platform.sql.Sql;
import courant.sender.Sink;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SendingPagesTest {
    private static final String PAGE = "/studio/settings/sending";

    @Inject
    DataSource database;

    private final String name = "relay " + Studio.word();

    @Test
    void a_relay_is_set_up_listed_changed_and_removed() {
        Studio.sent(PAGE, "name", name, "host", "smtp.example.org", "enabled", "yes", "perHour", "500");
        assertThat(Studio.page(PAGE)).contains(name, "smtp.example.org, port 587", "0 of 500 an hour");

        var page = PAGE + "/" + id();
        assertThat(Studio.page(page)).contains("value=\"smtp.example.org\"");
        assertThat(Studio.sent(page, "name", name, "host", "smtp.example.org", "priority", "3"))
                .isEqualTo(page + "?done=saved");
        assertThat(Studio.page(PAGE)).contains("priority 3", "switched off");

        Studio.sent(page + "/removal");
        assertThat(Studio.page(PAGE)).doesNotContain(name);
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_what_was_typed_stays() {
        assertThat(refused("host", "")).contains("id=\"host-about\"");
        assertThat(refused("host", "https://smtp.example.org/"))
                .contains("id=\"host-about\"", "without port or slashes");
        assertThat(refused("port", "smtp")).contains("value=\"smtp\"", "This is a number, in figures.");
        assertThat(refused("port", "70000")).contains("This is a number from 1 to 65535.");
        assertThat(refused("perDay", "0")).contains("leave it empty for none");
        assertThat(refused("connections", "500")).contains("This is a number from 1 to 200.");
        assertThat(refused("window", "17")).contains("This is a number from 1 to 16.");
        assertThat(refused("tls", "perhaps")).contains("id=\"tls-about\"");
        assertThat(refused("newsletters", "no-such")).contains("There is no newsletter “no-such”.");
        assertThat(refused("warmUpFirst", "50")).contains("id=\"warmUpFrom-about\"");
        Studio.sent(PAGE, "name", name, "host", "smtp.example.org");
        assertThat(refused("name", name.toUpperCase(java.util.Locale.ROOT)))
                .contains("Another relay is called that already.");
    }

    @Test
    void a_password_is_kept_sealed_and_never_shown_and_not_sent_to_another_host() {
        Studio.sent(PAGE, "name", name, "host", "smtp.example.org", "username", "me", "password", "open sesame");
        var page = PAGE + "/" + id();
        assertThat(Studio.page(page)).contains("One is kept").doesNotContain("open sesame");
        assertThat(word("select password from relay where name = ?"))
                .isNotEmpty()
                .doesNotContain("open sesame");
        var sealed = word("select password from relay where name = ?");
        Studio.sent(page, "name", name, "host", "smtp.example.org", "username", "me");
        assertThat(word("select password from relay where name = ?")).isEqualTo(sealed);
        assertThat(Studio.refused(page, "name", name, "host", "evil.example.org", "username", "me"))
                .contains("Type the password again");
        assertThat(word("select host from relay where name = ?")).isEqualTo("smtp.example.org");
        assertThat(Sql.list(
                        database,
                        "select detail::text from audit where subject like 'relay %'",
                        row -> row.getString(1)))
                .noneMatch(it -> it.contains("sesame"));
    }

    @Test
    void a_warm_up_plan_is_shown_day_by_day() {
        Studio.sent(
                PAGE,
                "name",
                name,
                "host",
                "smtp.example.org",
                "warmUpFrom",
                "2027-01-11",
                "warmUpFirst",
                "50",
                "warmUpGrowth",
                "1,5",
                "warmUpUntil",
                "2027-01-14");
        assertThat(Studio.page(PAGE + "/" + id()))
                .contains(">2027-01-11<", ">50<", ">2027-01-14<", ">169<")
                .doesNotContain(">2027-01-15<");
    }

    @Test
    void the_test_button_says_in_words_what_happened() throws IOException {
        try (var sink = new Sink()) {
            var port = String.valueOf(sink.relay().port());
            Studio.sent(PAGE, "name", name, "host", "127.0.0.1", "port", port, "tls", "none");
            assertThat(tested()).contains("let us in: connected, not encrypted, without a login, and said goodbye");
            Studio.sent(PAGE + "/" + id(), "name", name, "host", "127.0.0.1", "port", port, "tls", "required");
            assertThat(tested()).contains("offers no encryption (STARTTLS), which its settings require");
        }
        assertThat(tested()).contains("takes no connections");
    }

    @Test
    void a_newsletters_relay_names_it() {
        var slug = Studio.word();
        Sql.update(
                database,
                "insert into newsletter (slug, name, sender_name, sender_email) values (?, 'The Bound One', 'Test', 'news@example.org')",
                slug);
        Studio.sent(PAGE, "name", name, "host", "smtp.example.org", "newsletters", slug);
        assertThat(Studio.page(PAGE)).contains("for The Bound One");
        assertThat(Studio.page(PAGE + "/" + id())).contains("value=\"" + slug + "\" checked");
    }

    @Test
    void relays_are_the_owners_alone() {
        for (var role : new Role[] {Role.EDITOR, Role.AUTHOR}) {
            var session = Authors.session(Authors.author(role).email);
            for (var path : new String[] {PAGE, PAGE + "/new"}) {
                given().cookie("courant_session", session).get(path).then().statusCode(403);
            }
            given().cookie("courant_session", session)
                    .formParam("name", name)
                    .formParam("host", "smtp.example.org")
                    .post(PAGE)
                    .then()
                    .statusCode(403);
            assertThat(given().cookie("courant_session", session)
                            .get("/studio/settings")
                            .asString())
                    .doesNotContain(PAGE);
        }
        given().redirects().follow(false).get(PAGE).then().statusCode(303);
        assertThat(Studio.page("/studio/settings")).contains(PAGE);
    }

    private String tested() {
        var html = Studio.send(PAGE + "/" + id() + "/test")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ValidHtml.check(html);
        return html;
    }

    private String refused(String field, String value) {
        var name = field.equals("name") ? value : "relay " + Studio.word();
        return field.equals("host")
                ? Studio.refused(PAGE, "name", name, "host", value)
                : Studio.refused(
                        PAGE,
                        "name",
                        name,
                        "host",
                        "smtp.example.org",
                        field.equals("name") ? "port" : field,
                        field.equals("name") ? "25" : value);
    }

    private String id() {
        return word("select id::text from relay where name = ?");
    }

    private String word(String sql) {
        return Sql.one(database, sql, row -> row.getString(1), name).orElseThrow();
    }
}
