package courant.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreferencesTest {
    @Inject
    Preferences preferences;

    @Inject
    Leaving leaving;

    private final Newsletter newsletter = Readers.newsletter();
    private final Newsletter other = Readers.newsletter();
    private final Subscriber reader = Readers.reader(newsletter, Standing.ACTIVE);

    @Test
    void opening_the_page_shows_what_is_got_and_changes_nothing() {
        var html = given().get(link()).then().statusCode(200).extract().asString();
        ValidHtml.check(html);
        assertThat(html)
                .contains("value=\"" + newsletter.slug + "\" checked")
                .contains("value=\"" + other.slug + "\">");
        given().head(link()).then().statusCode(200);
        given().get(link() + "/departure").then().statusCode(405);
        assertThat(standing(newsletter)).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void the_page_does_not_tell_who_finds_the_link_the_whole_address() {
        given().get(link()).then().body(not(containsString(reader.email)), containsString("…@"));
    }

    @Test
    void ticking_one_and_unticking_another_is_done_at_once_and_recorded() {
        save("newsletter", other.slug, "name", "Ada", "language", "de").statusCode(303);
        assertThat(standing(newsletter)).isEqualTo(Standing.UNSUBSCRIBED);
        assertThat(standing(other)).isEqualTo(Standing.ACTIVE);
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> Subscriber.byId(reader.id()).orElseThrow());
        assertThat(kept.name).isEqualTo("Ada");
        assertThat(kept.locale).isEqualTo("de");
        assertThat(QuarkusTransaction.requiringNew().call(() -> Consent.of(reader.id())))
                .extracting(it -> it.act)
                .containsExactlyInAnyOrder(Act.LEFT, Act.CONFIRMED);
        given().get(link() + "?done=saved").then().body(containsString("Gespeichert."));
    }

    @Test
    void who_has_not_confirmed_yet_and_only_says_their_name_still_can() {
        var pending = Readers.reader(other, Standing.PENDING);
        var link = preferences.link(other.id, pending.id()).getPath();
        given().redirects()
                .follow(false)
                .formParam("name", "Ada")
                .post(link)
                .then()
                .statusCode(303);
        assertThat(Readers.standing(other, pending.email)).isEqualTo(Standing.PENDING);
    }

    @Test
    void one_button_leaves_everything() {
        given().redirects().follow(false).post(link() + "/departure").then().statusCode(303);
        assertThat(standing(newsletter)).isEqualTo(Standing.UNSUBSCRIBED);
        var page = given().get(link() + "?done=left")
                .then()
                .statusCode(200)
                .body(containsString("You have left everything"));
        ValidHtml.check(page.extract().asString());
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_what_was_typed_stays() {
        var page = save("language", "no language!", "name", "Typed name")
                .statusCode(422)
                .extract()
                .asString();
        ValidHtml.check(page);
        assertThat(page).contains("id=\"language-error\"").contains("Typed name");
        assertThat(save("name", "x".repeat(201)).statusCode(422).extract().asString())
                .contains("id=\"name-error\"");
        assertThat(standing(newsletter)).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void another_site_cannot_change_anything() {
        given().header("Sec-Fetch-Site", "cross-site").post(link()).then().statusCode(403);
        given().header("Sec-Fetch-Site", "cross-site")
                .post(link() + "/departure")
                .then()
                .statusCode(403);
        assertThat(standing(newsletter)).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void a_link_made_to_leave_opens_no_preferences_and_the_other_way_round() {
        var leave = leaving.link(newsletter.id, reader.id()).getPath();
        given().get(leave.replace("/unsubscribe/", "/preferences/")).then().statusCode(404);
        given().get(link().replace("/preferences/", "/unsubscribe/")).then().statusCode(404);
        given().get(link().substring(0, 30)).then().statusCode(404).body(containsString("whole link"));
    }

    @Test
    void the_page_for_leaving_leads_here() {
        given().get(leaving.link(newsletter.id, reader.id()).getPath())
                .then()
                .body(containsString("href=\"" + link() + "\""));
    }

    @Test
    void a_reader_who_was_erased_has_no_page() {
        QuarkusTransaction.requiringNew()
                .run(() -> Subscriber.byId(reader.id()).orElseThrow().erase());
        given().get(link()).then().statusCode(404).body(containsString("Nothing is kept here"));
    }

    private ValidatableResponse save(String... fields) {
        var request = given().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=utf-8");
        for (var i = 0; i < fields.length; i += 2) request.formParam(fields[i], fields[i + 1]);
        return request.post(link()).then();
    }

    private String link() {
        return preferences.link(newsletter.id, reader.id()).getPath();
    }

    private Standing standing(Newsletter of) {
        return Readers.standing(of, reader.email);
    }
}
