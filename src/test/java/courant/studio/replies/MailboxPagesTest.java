package courant.studio.replies;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import courant.ValidHtml;
import courant.account.Authors;
import courant.account.Role;
import courant.inbound.MailServer;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MailboxPagesTest {
    private static final String PAGE = "/studio/settings/replies";
    private static final String HOST = "127.0.0.1";

    @Inject
    DataSource database;

    private final String name = "mailbox " + Studio.word();
    private final String slug = Drafts.draft("A post", "Hello").newsletter.slug;

    @AfterEach
    void remove() {
        Sql.update(database, "delete from mailbox where name = ?", name);
    }

    @Test
    void a_mailbox_is_set_up_listed_changed_and_removed() {
        add();
        assertThat(Studio.page(PAGE)).contains(name, "me at 127.0.0.1, port 1 ", "switched off", "INBOX");
        var page = PAGE + "/" + id();
        assertThat(Studio.page(page)).contains("value=\"127.0.0.1\"", "value=\"" + slug + "\" checked");
        Studio.sent(page, fields("folder", "Answers"));
        assertThat(Studio.page(PAGE)).contains("Answers");
        Studio.sent(page + "/removal");
        assertThat(Studio.page(PAGE)).doesNotContain(name);
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_what_was_typed_stays() {
        assertThat(refused("host", "")).contains("id=\"host-about\"");
        assertThat(refused("host", "imaps://imap.example.org/")).contains("without port or slashes");
        assertThat(refused("port", "imap")).contains("value=\"imap\"", "This is a number, in figures.");
        assertThat(refused("port", "0")).contains("This is a number from 1 to 65535.");
        assertThat(refused("username", " ")).contains("Say as whom to sign in");
        assertThat(refused("encryption", "perhaps")).contains("id=\"encryption-about\"");
        assertThat(refused("newsletters", "no-such")).contains("There is no newsletter “no-such”.");
        add();
        assertThat(Studio.refused(PAGE, fields("name", name))).contains("Another mailbox is called that already.");
    }

    @Test
    void a_password_is_kept_sealed_and_never_shown_and_not_sent_to_another_host() {
        Studio.sent(PAGE, fields("password", "open sesame"));
        var page = PAGE + "/" + id();
        assertThat(Studio.page(page)).contains("One is kept").doesNotContain("open sesame");
        var sealed = word("select password from mailbox where name = ?");
        assertThat(sealed).isNotEmpty().doesNotContain("open sesame");
        Studio.sent(page, fields("folder", "Elsewhere"));
        assertThat(word("select password from mailbox where name = ?")).isEqualTo(sealed);
        assertThat(Studio.refused(page, fields("host", "evil.example.org"))).contains("Type the password again");
        assertThat(word("select host from mailbox where name = ?")).isEqualTo(HOST);
        assertThat(Sql.list(
                        database,
                        "select detail::text from audit where subject like 'mailbox %'",
                        row -> row.getString(1)))
                .noneMatch(it -> it.contains("sesame"));
        Authors.api()
                .get("/api/v1/mailboxes/" + id())
                .then()
                .body("hasPassword", equalTo(true))
                .body(not(containsString("\"password\"")));
    }

    @Test
    void the_test_button_says_in_words_what_happened() {
        try (var server = new MailServer()) {
            Studio.sent(
                    PAGE,
                    fields(
                            "encryption",
                            "none",
                            "port",
                            "" + server.port(),
                            "username",
                            MailServer.NAME,
                            "password",
                            MailServer.PASSWORD));
            assertThat(tested()).contains("let us in: connected, not encrypted, signed in as letters@example.org");
        }
        assertThat(tested()).contains("takes no connections");
        Authors.api()
                .contentType("application/json")
                .post("/api/v1/mailboxes/" + id() + "/tests")
                .then()
                .statusCode(200)
                .body("good", equalTo(false));
    }

    @Test
    void programs_set_up_change_and_remove_a_mailbox() {
        var form = Map.of("name", name, "host", HOST, "username", "me", "newsletters", List.of(slug), "enabled", false);
        var id = owner(form)
                .post("/api/v1/mailboxes")
                .then()
                .statusCode(201)
                .body("port", equalTo(993))
                .body("encryption", equalTo("tls"))
                .body("folder", equalTo("INBOX"))
                .extract()
                .jsonPath()
                .getLong("id");
        var changed = Map.of(
                "name",
                name,
                "host",
                HOST,
                "username",
                "me",
                "encryption",
                "starttls",
                "newsletters",
                List.of(slug),
                "enabled",
                false);
        owner(changed).put("/api/v1/mailboxes/" + id).then().statusCode(200).body("port", equalTo(143));
        owner(Map.of("name", name))
                .post("/api/v1/mailboxes")
                .then()
                .statusCode(422)
                .body("errors.field[0]", equalTo("host"));
        Authors.api().delete("/api/v1/mailboxes/" + id).then().statusCode(204);
        Authors.api().get("/api/v1/mailboxes/" + id).then().statusCode(404);
    }

    @Test
    void mailboxes_are_the_owners_alone() {
        for (var role : new Role[] {Role.EDITOR, Role.AUTHOR}) {
            var session = Authors.session(Authors.author(role).email);
            given().cookie("courant_session", session).get(PAGE).then().statusCode(403);
            assertThat(given().cookie("courant_session", session)
                            .get("/studio/settings")
                            .asString())
                    .doesNotContain(PAGE);
            Authors.api(role).get("/api/v1/mailboxes").then().statusCode(403);
        }
        assertThat(Studio.page("/studio/settings")).contains(PAGE);
    }

    private static RequestSpecification owner(Map<String, ?> form) {
        return Authors.api().contentType("application/json").body(form);
    }

    private void add() {
        Studio.sent(PAGE, fields());
    }

    /** A mailbox that is not read, for a newsletter of this test's own, with other values here and there. */
    private String[] fields(String... others) {
        var all = new LinkedHashMap<>(
                Map.of("name", name, "host", HOST, "port", "1", "username", "me", "newsletters", slug));
        for (var i = 0; i < others.length; i += 2) all.put(others[i], others[i + 1]);
        return all.entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toArray(String[]::new);
    }

    private String refused(String field, String value) {
        return Studio.refused(PAGE, fields(field, value));
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

    private String id() {
        return word("select id::text from mailbox where name = ?");
    }

    private String word(String sql) {
        return Sql.one(database, sql, row -> row.getString(1), name).orElseThrow();
    }
}
