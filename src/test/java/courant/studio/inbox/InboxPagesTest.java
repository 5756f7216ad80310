package courant.studio.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import courant.account.Account;
import courant.account.Authors;
import courant.account.Role;
import courant.platform.inbox.Inbox;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InboxPagesTest {
    private static final String MAIL = """
            From: =?UTF-8?Q?J=C3=B6rg?= <joerg@example.org>
            To: reader@example.net
            Subject: %s
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="b"

            --b
            Content-Type: text/plain; charset=utf-8

            Plain words <b>
            --b
            Content-Type: text/html; charset=utf-8

            <html><head><title>x</title></head><body><p>Words <a href="http://localhost/confirm/1">confirm</a></p></body></html>
            --b--
            """;

    @Inject
    Inbox inbox;

    @Test
    void a_mail_is_found_by_its_subject_and_shown_with_sender_text_headers_and_source() throws Exception {
        var word = Studio.word();
        var path = "/studio/inbox/" + arrived(word);
        assertThat(Studio.page("/studio/inbox?q=" + word)).contains(path);
        assertThat(Studio.page(path)).contains("Jörg &lt;joerg@example.org&gt;").contains(path + "/html");
        assertThat(Studio.page(path + "?as=text")).contains("Plain words &lt;b&gt;");
        assertThat(Studio.page(path + "?as=headers")).contains("MIME-Version");
        assertThat(Studio.page(path + "?as=source")).contains("=?UTF-8?Q?J=C3=B6rg?=");
    }

    @Test
    void its_html_runs_nothing_loads_nothing_and_its_links_open_in_a_new_tab() throws Exception {
        var html = Authors.browser()
                .get("/studio/inbox/" + arrived(Studio.word()) + "/html")
                .then();
        html.statusCode(200);
        assertThat(html.extract().header("Content-Security-Policy"))
                .startsWith("sandbox allow-popups")
                .contains("default-src 'none'")
                .doesNotContain("script");
        assertThat(html.extract().asString()).contains("<head><base target=\"_blank\">");
    }

    @Test
    void a_mail_can_be_taken_home_as_a_file() throws Exception {
        var raw = Authors.browser()
                .get("/studio/inbox/" + arrived(Studio.word()) + "/raw")
                .then();
        assertThat(raw.statusCode(200).extract().header("Content-Disposition")).contains(".eml");
        assertThat(raw.extract().contentType()).isEqualTo("message/rfc822");
    }

    @Test
    void a_mail_that_is_not_there_is_said_so() {
        Authors.browser().get("/studio/inbox/999999999").then().statusCode(404);
        Authors.browser().get("/studio/inbox/999999999/html").then().statusCode(404);
    }

    @Test
    void a_stranger_sees_no_mail() {
        RestAssured.given()
                .redirects()
                .follow(false)
                .get("/studio/inbox")
                .then()
                .statusCode(303);
    }

    @Test
    void mails_that_open_somebodys_account_are_seen_by_that_one_and_by_owners() throws Exception {
        var author = Authors.author(Role.AUTHOR);
        var word = Studio.word();
        var mail = "/studio/inbox/" + arrived(word, author.email.toUpperCase(Locale.ROOT));
        var readers = "/studio/inbox/" + arrived(word, "reader@example.net");
        assertThat(seen(Authors.author(Role.EDITOR), mail, readers)).containsExactly(404, 200);
        assertThat(seen(author, mail, readers)).containsExactly(200, 404);
        Authors.browser().get(mail).then().statusCode(200);
        assertThat(list(Authors.author(Role.EDITOR), word)).contains(readers).doesNotContain(mail);
        assertThat(list(author, word)).contains(mail).doesNotContain(readers);
    }

    private static List<Integer> seen(Account account, String... paths) {
        return Stream.of(paths)
                .map(it -> browser(account).get(it + "/raw").statusCode())
                .toList();
    }

    private static String list(Account account, String word) {
        return browser(account).get("/studio/inbox?q=" + word).asString();
    }

    private static RequestSpecification browser(Account account) {
        return RestAssured.given().cookie("courant_session", Authors.session(account.email));
    }

    private long arrived(String subject) throws Exception {
        return arrived(subject, "reader@example.net");
    }

    private long arrived(String subject, String to) throws Exception {
        var bytes = MAIL.formatted(subject).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        inbox.deliver("joerg@example.org", to, new ByteArrayInputStream(bytes));
        return inbox.newest(subject, Long.MAX_VALUE, 1).getFirst().id();
    }
}
