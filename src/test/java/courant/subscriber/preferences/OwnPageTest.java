package courant.subscriber.preferences;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.subscriber.Leaving;
import courant.subscriber.Letters;
import courant.subscriber.Preferences;
import courant.subscriber.Readers;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.entry.ReaderSessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnPageTest {
    private static final Pattern LINK = Pattern.compile("/me/address/[\\w-]{43}");

    @Inject
    Letters letters;

    @Inject
    ReaderSessions sessions;

    @Inject
    Preferences preferences;

    @Inject
    Leaving leaving;

    @Inject
    DataSource database;

    private final Newsletter newsletter = Readers.newsletter();
    private final Subscriber reader = Readers.reader(newsletter, Standing.ACTIVE);

    @Test
    void one_mail_a_week_can_be_chosen_for_each_newsletter() {
        post(link(), "newsletter", newsletter.slug, "weekly", newsletter.slug).statusCode(303);
        var page = page(given(), link());
        assertThat(page).contains("name=\"weekly\" type=\"checkbox\" value=\"" + newsletter.slug + "\" checked");
        post(link(), "newsletter", newsletter.slug).statusCode(303);
        assertThat(page(given(), link()))
                .doesNotContain("value=\"" + newsletter.slug + "\" checked>\n<label for=\"weekly");
    }

    @Test
    void a_pause_is_shown_and_can_be_ended() {
        post(link() + "/pause", "weeks", "4").statusCode(303);
        assertThat(page(given(), link() + "?done=paused")).contains("Nothing is sent to you before", "Paused.");
        post(link() + "/pause", "weeks", "0").statusCode(303);
        assertThat(page(given(), link() + "?done=going")).doesNotContain("Nothing is sent to you before");
        post(link() + "/pause", "weeks", "9999").statusCode(303);
        assertThat(page(given(), link())).doesNotContain("Nothing is sent to you before");
    }

    @Test
    void leaving_can_be_undone_for_seven_days_and_a_reason_may_be_said() {
        post(link() + "/departure").statusCode(303);
        assertThat(page(given(), link())).contains("You have left", "Would you tell us why?");
        post(link() + "/reason", "reason", "too many mails", "remark", "<b>Really</b>")
                .statusCode(303);
        var data =
                me().get("/me/data").then().statusCode(200).header("Content-Disposition", containsString("attachment"));
        data.body("reasons[0].reason", equalTo("too many mails"), "subscriber.email", equalTo(reader.email));
        post(link() + "/return").statusCode(303);
        assertThat(Readers.standing(newsletter, reader.email)).isEqualTo(Standing.ACTIVE);
        post(link() + "/departure").statusCode(303);
        Sql.update(
                database,
                "update subscription set left_at = now() - interval '8 days' where subscriber_id = ?",
                reader.id());
        post(link() + "/return").statusCode(303);
        given().post(leaving.link(newsletter.id, reader.id()).getPath() + "/undo")
                .then()
                .body(containsString("sign up again"));
        assertThat(Readers.standing(newsletter, reader.email)).isEqualTo(Standing.UNSUBSCRIBED);
    }

    @Test
    void the_page_after_leaving_asks_why_and_takes_the_answer() {
        var out = leaving.link(newsletter.id, reader.id()).getPath();
        ValidHtml.check(given().formParam("from", "page")
                .post(out)
                .then()
                .body(containsString("tell us why"))
                .extract()
                .asString());
        var said = given().formParam("reason", "other")
                .post(out + "/reason")
                .then()
                .statusCode(200);
        ValidHtml.check(said.body(containsString("That helps")).extract().asString());
    }

    @Test
    void a_link_that_may_have_been_passed_on_neither_shows_nor_does_what_is_the_readers_alone() {
        assertThat(page(given(), link()))
                .contains("Only for you")
                .doesNotContain("/me/erasure", "/me/data", "/me/address");
        for (var path : new String[] {"/me", "/me/data", "/me/mails", "/me/erasure"}) {
            given().redirects()
                    .follow(false)
                    .get(path)
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/me/sign-in"));
        }
        post("/me/address", "email", Readers.address())
                .statusCode(303)
                .header("Location", containsString("/me/sign-in"));
        post("/me/erasure", "email", reader.email).statusCode(303);
        assertThat(Readers.known(reader.email)).isTrue();
        post(link() + "/link").statusCode(303);
        await().until(() ->
                letters.to(reader.email).stream().anyMatch(it -> it.purpose().equals("sign-in")));
        page(given(), link() + "?done=link");
    }

    @Test
    void another_address_is_confirmed_at_the_new_one_and_told_to_the_old_one() {
        var me = me();
        page(me, "/me");
        var fresh = Readers.address();
        me.redirects()
                .follow(false)
                .formParam("email", fresh)
                .post("/me/address")
                .then()
                .statusCode(303);
        var letter = letters.to(fresh).getFirst();
        ValidHtml.check(Letters.html(letter));
        var found = LINK.matcher(Letters.text(letter));
        assertThat(found.find()).isTrue();
        assertThat(page(given(), found.group())).contains(fresh);
        assertThat(Readers.known(reader.email)).isTrue();
        ValidHtml.check(
                given().post(found.group()).then().statusCode(200).extract().asString());
        assertThat(Readers.known(fresh)).isTrue();
        assertThat(Readers.known(reader.email)).isFalse();
        assertThat(Letters.text(letters.to(reader.email).getLast()))
                .contains("Your address was changed")
                .doesNotContain(fresh);
        ValidHtml.check(
                given().post(found.group()).then().statusCode(410).extract().asString());
    }

    @Test
    void an_address_that_is_known_is_answered_alike_and_only_its_owner_is_told() {
        var other = Readers.reader(newsletter, Standing.ACTIVE);
        var me = me().redirects().follow(false);
        var known =
                me.formParam("email", other.email).post("/me/address").then().extract();
        assertThat(known.statusCode()).isEqualTo(303);
        assertThat(known.header("Location")).endsWith("/me?done=address");
        assertThat(Letters.text(letters.to(other.email).getLast()))
                .contains("gets mail from here already")
                .doesNotContain(reader.email);
        me().redirects()
                .follow(false)
                .formParam("email", "no address")
                .post("/me/address")
                .then()
                .statusCode(422)
                .body(containsString("id=\"email-error\""), containsString("value=\"no address\""));
    }

    @Test
    void erasing_asks_for_the_address_and_then_forgets_everything() {
        var me = me();
        page(me, "/me/erasure");
        me().redirects()
                .follow(false)
                .formParam("email", "other@example.org")
                .post("/me/erasure")
                .then()
                .statusCode(422)
                .body(containsString("not the address"));
        var gone = me().formParam("email", reader.email.toUpperCase())
                .post("/me/erasure")
                .then()
                .statusCode(200);
        ValidHtml.check(gone.body(containsString("You are forgotten")).extract().asString());
        assertThat(Readers.known(reader.email)).isFalse();
        me.redirects().follow(false).get("/me").then().statusCode(303);
    }

    @Test
    void what_was_mailed_is_listed_where_it_can_be_read() {
        assertThat(page(me(), "/me/mails")).contains("Nothing was sent to you yet");
        me().get("/me/data").then().statusCode(200);
    }

    private RequestSpecification me() {
        var key = QuarkusTransaction.requiringNew().call(() -> sessions.open(reader.id(), "test"));
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .cookie("courant_reader", key);
    }

    private static String page(RequestSpecification who, String path) {
        var html = who.get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();
        ValidHtml.check(html);
        return html;
    }

    private static ValidatableResponse post(String path, String... fields) {
        var request = given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
        for (var i = 0; i < fields.length; i += 2) request.formParam(fields[i], fields[i + 1]);
        return request.post(path).then();
    }

    private String link() {
        return preferences.link(newsletter.id, reader.id()).getPath();
    }
}
