package courant.subscriber.entry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import courant.ValidHtml;
import courant.mail.Letter;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.subscriber.Letters;
import courant.subscriber.Readers;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.Suppression;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntryTest {
    private static final Pattern LINK = Pattern.compile("/me/sign-in/[\\w-]{43}");

    @Inject
    Letters letters;

    @Inject
    DataSource database;

    private final Newsletter newsletter = Readers.newsletter();
    private final Subscriber reader = Readers.reader(newsletter, Standing.ACTIVE);

    @Test
    void a_link_by_mail_opens_a_page_with_a_button_and_the_button_signs_in_once() {
        ask(reader.email, "/archive").statusCode(200);
        var link = link();
        for (var i = 0; i < 3; i++) {
            var page = given().get(link)
                    .then()
                    .statusCode(200)
                    .header("Set-Cookie", (String) null)
                    .extract()
                    .asString();
            ValidHtml.check(page);
            assertThat(page).contains(reader.shortAddress()).doesNotContain(reader.email);
        }
        var entered = post(link).statusCode(303).header("Location", containsString("/archive"));
        assertThat(entered.extract().header("Set-Cookie"))
                .contains("courant_reader=", "HTTPOnly", "SameSite=Lax", "Max-Age=7776000")
                .doesNotContain("Secure");
        own(entered.extract().cookie("courant_reader")).statusCode(200).body(containsString(reader.email));
        post(link).statusCode(410).body(containsString("has been used"));
        ValidHtml.check(given().get(link).then().statusCode(410).extract().asString());
    }

    @Test
    void the_answer_says_nothing_of_who_is_known_and_nobody_else_is_written_to() {
        var known = ask(reader.email, "").extract();
        var stranger = Readers.address();
        var unknown = ask(stranger, "").extract();
        assertThat(unknown.asString()).isEqualTo(known.asString());
        assertThat(unknown.statusCode()).isEqualTo(known.statusCode());
        ValidHtml.check(unknown.asString());
        link();
        assertThat(letters.to(stranger)).isEmpty();
    }

    @Test
    void an_address_that_is_never_mailed_is_not_mailed_for_this_either() {
        var never = Readers.reader(newsletter, Standing.ACTIVE);
        QuarkusTransaction.requiringNew().run(() -> Suppression.add(never.email, "asked", Instant.now()));
        ask(never.email, "").statusCode(200);
        ask(reader.email, "").statusCode(200);
        link();
        assertThat(letters.to(never.email)).isEmpty();
    }

    @Test
    void who_asks_again_and_again_gets_three_mails() {
        for (var i = 0; i < 6; i++) ask(reader.email, "").statusCode(200);
        var other = Readers.reader(newsletter, Standing.ACTIVE);
        ask(other.email, "").statusCode(200);
        await().until(() -> letters.to(other.email).size() == 1);
        await().until(() -> letters.to(reader.email).size() == 3);
    }

    @Test
    void no_page_leads_to_another_site_after_the_sign_in() {
        ask(reader.email, "//elsewhere.example").statusCode(200);
        assertThat(post(link()).extract().header("Location")).endsWith("/me");
    }

    @Test
    void a_link_that_ran_out_opens_nothing() {
        ask(reader.email, "").statusCode(200);
        var link = link();
        Sql.update(database, "update reader_key set expires_at = now() where subscriber_id = ?", reader.id());
        post(link).statusCode(410).header("Set-Cookie", (String) null);
    }

    @Test
    void signing_out_ends_the_session_and_an_old_one_ends_by_itself() {
        ask(reader.email, "").statusCode(200);
        var key = post(link()).extract().cookie("courant_reader");
        Sql.update(
                database,
                "update reader_session set last_seen_at = now() - interval '2 days' where subscriber_id = ?",
                reader.id());
        assertThat(own(key).statusCode(200).extract().header("Set-Cookie")).contains("Max-Age=7776000");
        assertThat(own(key).extract().header("Set-Cookie")).isNull();
        given().redirects()
                .follow(false)
                .cookie("courant_reader", key)
                .post("/me/sign-out")
                .then()
                .statusCode(303);
        own(key).statusCode(303).header("Location", containsString("/me/sign-in"));
        ask(reader.email, "").statusCode(200);
    }

    @Test
    void what_is_no_address_is_said_beside_the_field_and_stays_there() {
        var page = ask("nobody \"at home\"", "")
                .statusCode(422)
                .body(containsString("email-error"))
                .extract()
                .asString();
        assertThat(page).contains("nobody &quot;at home&quot;");
        ValidHtml.check(page);
        ValidHtml.check(given().get("/me/sign-in?next=/p/a")
                .then()
                .statusCode(200)
                .body(containsString("value=\"/p/a\""))
                .extract()
                .asString());
    }

    @Test
    void a_page_of_another_site_signs_nobody_in() {
        ask(reader.email, "").statusCode(200);
        given().header("Sec-Fetch-Site", "cross-site").post(link()).then().statusCode(403);
    }

    @Test
    void the_mail_is_in_the_readers_language_and_whole() {
        QuarkusTransaction.requiringNew().run(() -> Subscriber.byId(reader.id()).orElseThrow().locale = "ar");
        ask(reader.email, "").statusCode(200);
        link();
        var letter = letters.to(reader.email).getFirst();
        assertThat(Letters.text(letter)).contains("افتح صفحتي");
        ValidHtml.check(Letters.html(letter));
        given().get(link()).then().body(containsString("dir=\"rtl\""), not(containsString("Is this you")));
    }

    private static ValidatableResponse ask(String email, String next) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("email", email)
                .formParam("next", next)
                .post("/me/sign-in")
                .then();
    }

    private static ValidatableResponse post(String link) {
        return given().redirects().follow(false).post(link).then();
    }

    private static ValidatableResponse own(String key) {
        return given().redirects()
                .follow(false)
                .cookie("courant_reader", key)
                .get("/me")
                .then();
    }

    /** Of the newest mail. */
    private String link() {
        await().until(() -> !letters.to(reader.email).isEmpty());
        var found = LINK.matcher(Letters.text(newest()));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private Letter newest() {
        return letters.to(reader.email).getLast();
    }
}
