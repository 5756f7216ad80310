package courant.mailing;

import static courant.account.Authors.api;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import courant.platform.inbox.Inbox;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChannelTest extends OwnPost {
    private static final Pattern LINK = Pattern.compile("/p/[a-z0-9-]+\\?key=[A-Za-z0-9_-]+");

    @Inject
    Inbox inbox;

    @Test
    void a_post_by_mail_alone_stands_nowhere_and_opens_by_the_link_in_its_mail() {
        var domain = readers.of(post.newsletter.id, 1);
        channel("mail");
        untilState(schedule(Map.of("at", "now")), "sent");
        var path = Drafts.now(post.id).path();
        for (var page : new String[] {"/", "/archive", "/feed.xml", "/sitemap.xml"}) {
            assertThat(given().get(page).then().statusCode(200).extract().asString())
                    .doesNotContain(path);
        }
        given().get(path).then().statusCode(404);
        given().queryParam("key", "forged").get(path).then().statusCode(404);
        var link = linkIn("r1@" + domain);
        assertThat(link).startsWith(path + "?key=");
        given().urlEncodingEnabled(false).get(link).then().statusCode(200).header("X-Robots-Tag", equalTo("noindex"));
        api().get("/api/v1/posts/" + post.id)
                .then()
                .body("state", equalTo("mailed"))
                .body("channel", equalTo("mail"));

        channel("both");
        given().get(path).then().statusCode(200);
        given().urlEncodingEnabled(false).get(link).then().statusCode(200);
        channel("mail");
        given().get(path).then().statusCode(404);
    }

    @Test
    void a_post_on_the_web_alone_is_published_at_once_and_nobody_is_mailed() {
        readers.of(post.newsletter.id, 2);
        channel("web");
        put(Map.of("at", "now"))
                .statusCode(202)
                .body("state", equalTo("published"))
                .body("mailing", nullValue());
        given().get(Drafts.now(post.id).path()).then().statusCode(200);
        assertThat(Mailings.of(post.id, database)).isZero();
    }

    @Test
    void a_post_on_the_web_alone_is_published_at_its_time_once() {
        channel("web");
        put(Map.of("at", "2033-03-27T09:00", "zone", "Europe/Berlin"))
                .statusCode(202)
                .body("state", equalTo("scheduled"))
                .body("instant", equalTo("2033-03-27T07:00:00Z"));
        api().contentType("application/json")
                .body(Map.of("channel", "both"))
                .put("/api/v1/posts/" + post.id + "/channel")
                .then()
                .statusCode(409);
        assertThat(Drafts.now(post.id).isOut()).isFalse();
        Sql.update(database, "update publication set due_at = now() where post_id = ?", post.id);
        await().atMost(Duration.ofSeconds(20)).until(() -> Drafts.now(post.id).isPublished());
        given().get(Drafts.now(post.id).path()).then().statusCode(200);
        assertThat(Mailings.of(post.id, database)).isZero();
    }

    @Test
    void a_publication_is_taken_back() {
        channel("web");
        put(Map.of("at", "2033-03-27T09:00")).statusCode(202);
        api().delete("/api/v1/posts/" + post.id + "/schedule").then().statusCode(204);
        channel("both");
    }

    @Test
    void another_word_is_refused() {
        api().contentType("application/json")
                .body(Map.of("channel", "pigeon"))
                .put("/api/v1/posts/" + post.id + "/channel")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("channel"));
    }

    private void channel(String word) {
        api().contentType("application/json")
                .body(Map.of("channel", word))
                .put("/api/v1/posts/" + post.id + "/channel")
                .then()
                .statusCode(200)
                .body("channel", equalTo(word));
    }

    private String linkIn(String address) {
        var mail = Sql.one(
                        database,
                        "select raw from inbox_message where recipient = ? order by id desc",
                        row -> new String(row.getBytes(1), StandardCharsets.UTF_8),
                        address)
                .orElseThrow()
                .replace("=\r\n", "")
                .replace("=3D", "=");
        var link = LINK.matcher(mail);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static final class Mailings {
        static int of(long post, javax.sql.DataSource database) {
            return Sql.one(database, "select count(*) from mailing where post_id = ?", row -> row.getInt(1), post)
                    .orElseThrow();
        }
    }
}
