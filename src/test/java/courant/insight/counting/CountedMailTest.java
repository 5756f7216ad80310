package courant.insight.counting;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.account.Authors;
import courant.mail.counting.Counting;
import courant.mailing.Readers;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import courant.post.Post;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CountedMailTest {
    private static final Pattern COUNTED = Pattern.compile("href=\"([^\"]+/l/[^\"]+)/1\"");

    @Inject
    DataSource database;

    @Inject
    Readers readers;

    final Post post = Drafts.draft("Counted", "Read [this](https://example.org/this?a=1&b=2), {{name|reader}}.");
    String domain;
    long mailing;

    @BeforeEach
    void mail() {
        domain = readers.of(post.newsletter.id, 2);
        Sql.update(database, "update subscriber set uncounted = true where email = ?", "r2@" + domain);
    }

    @Test
    void a_link_leads_where_it_led_when_the_mailing_was_frozen_and_nowhere_else() throws Exception {
        send(new Counting(true, true, false));
        var link = counted(html("r1"));
        follow(link + "/2").then().statusCode(302).header("Location", "https://example.org/this?a=1&b=2");
        follow(link + "/9").then().statusCode(404);
        follow("/l/" + "A".repeat(43) + "/1").then().statusCode(404);
        given().get(link + "/o.gif").then().statusCode(200).contentType(equalTo("image/gif"));
    }

    @Test
    void a_click_is_written_down_and_a_head_is_not() throws Exception {
        send(new Counting(false, true, false));
        var link = counted(html("r1"));
        given().redirects().follow(false).head(link + "/1").then().statusCode(302);
        follow(link + "/1").then().header("Set-Cookie", equalTo(null));
        await().until(() -> hits() == 1);
    }

    @Test
    void the_mail_says_it_and_who_does_not_want_it_gets_plain_links() throws Exception {
        send(new Counting(true, true, false));
        assertThat(html("r1"))
                .contains("It is counted how often")
                .contains("/o.gif")
                .doesNotContain("https://example.org/this");
        assertThat(html("r2"))
                .contains("https://example.org/this?a=1&amp;b=2")
                .doesNotContain("/l/")
                .doesNotContain("o.gif");
        assertThat(text("r1")).contains("/l/").contains("/unsubscribe/").contains("It is counted");
        assertThat(html("r1")).contains("/unsubscribe/").contains("/preferences/");
    }

    @Test
    void unless_the_author_wants_it_nothing_is_counted() throws Exception {
        send(Counting.NONE);
        assertThat(html("r1"))
                .contains("https://example.org/this")
                .doesNotContain("/l/")
                .doesNotContain("is counted");
        assertThat(Sql.list(database, "select 1 from counted_mailing where mailing_id = ?", row -> 1, mailing))
                .isEmpty();
    }

    @Test
    void a_reader_opts_out_on_their_own_page() throws Exception {
        send(new Counting(false, true, false));
        var page = URI.create(after(html("r1"), "/preferences/")).getPath();
        given().get(page).then().statusCode(200).body(containsString("Do not count me"));
        given().redirects()
                .follow(false)
                .formParam("off", "yes")
                .post(page + "/counting")
                .then()
                .statusCode(303);
        assertThat(Sql.one(
                        database,
                        "select uncounted from subscriber where email = ?",
                        row -> row.getBoolean(1),
                        "r1@" + domain))
                .hasValue(true);
    }

    private void send(Counting counting) {
        QuarkusTransaction.requiringNew()
                .run(() -> Newsletter.byId(post.newsletter.id).orElseThrow().count(counting));
        mailing = Authors.api()
                .contentType(ContentType.JSON)
                .body(Map.of("at", "now"))
                .put("/api/v1/posts/" + post.id + "/schedule")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("mailing");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Sql.list(
                                        database,
                                        "select 1 from inbox_message where recipient like ?",
                                        row -> 1,
                                        "%@" + domain)
                                .size()
                        == 2);
    }

    private static Response follow(String link) {
        return given().redirects()
                .follow(false)
                .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
                .header("Accept", "text/html")
                .get(link);
    }

    private static String counted(String html) {
        var found = COUNTED.matcher(html);
        assertThat(found.find()).isTrue();
        return URI.create(found.group(1)).getPath();
    }

    private static String after(String html, String path) {
        var start = html.indexOf(path);
        return html.substring(start, html.indexOf('"', start));
    }

    private long hits() {
        return Sql.one(database, "select count(*) from hit where mailing_id = ?", row -> row.getLong(1), mailing)
                .orElseThrow();
    }

    private String html(String reader) throws Exception {
        return part(reader, 1);
    }

    private String text(String reader) throws Exception {
        return part(reader, 0);
    }

    private String part(String reader, int number) throws Exception {
        var raw = Sql.one(
                        database,
                        "select raw from inbox_message where recipient = ?",
                        row -> row.getBytes(1),
                        reader + "@" + domain)
                .orElseThrow();
        var message = new MimeMessage(null, new ByteArrayInputStream(raw));
        return (String) ((Multipart) message.getContent()).getBodyPart(number).getContent();
    }
}
