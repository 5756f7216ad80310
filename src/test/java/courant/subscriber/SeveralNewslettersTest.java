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
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SeveralNewslettersTest {
    @Inject
    Letters letters;

    @Inject
    Preferences preferences;

    private final Newsletter one = Readers.newsletter();
    private final Newsletter other = Readers.newsletter();
    private final String address = Readers.address();

    @Test
    void who_chooses_two_gets_one_mail_and_confirms_both_with_one_button() {
        signUp(one.slug, other.slug).statusCode(200);
        assertThat(letters.to(address)).hasSize(1);
        var letter = letters.to(address).getFirst();
        assertThat(Letters.text(letter)).contains(" and ").contains(one.name);
        ValidHtml.check(Letters.html(letter));
        var link = "/confirm/" + Letters.token(letter);
        ValidHtml.check(given().get(link).then().statusCode(200).extract().asString());
        given().post(link).then().statusCode(200).body(containsString("You are subscribed"));
        assertThat(Readers.standing(one, address)).isEqualTo(Standing.ACTIVE);
        assertThat(Readers.standing(other, address)).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void who_gets_one_already_is_asked_for_the_other_alone() {
        var reader = Readers.reader(one, Standing.ACTIVE).email;
        given().formParam("email", reader)
                .formParam("newsletter", one.slug, other.slug)
                .post("/subscribe")
                .then()
                .statusCode(200);
        assertThat(letters.to(reader))
                .hasSize(2)
                .anySatisfy(it -> assertThat(it.purpose()).isEqualTo("confirmation"));
    }

    @Test
    void our_own_form_asks_to_tick_at_least_one_and_keeps_what_was_typed() {
        var page = given().formParam("email", address)
                .formParam("choice", "yes")
                .post("/subscribe")
                .then()
                .statusCode(422)
                .body(containsString("Tick at least one"), containsString(address));
        ValidHtml.check(page.extract().asString());
        given().formParam("email", address).post("/subscribe").then().statusCode(200);
    }

    @Test
    void a_retired_newsletter_takes_nobody_in_and_is_offered_nowhere() {
        var reader = Readers.reader(other, Standing.ACTIVE);
        QuarkusTransaction.requiringNew()
                .run(() -> Newsletter.byId(one.id).orElseThrow().retire(Instant.now()));
        signUp(one.slug).statusCode(422).body(containsString("has ended"));
        given().get("/subscribe").then().body(not(containsString("value=\"" + one.slug + "\"")));
        given().get("/").then().body(not(containsString("value=\"" + one.slug + "\"")));
        given().get(preferences.link(other.id, reader.id()).getPath())
                .then()
                .body(containsString(other.slug), not(containsString(one.slug)));
        QuarkusTransaction.requiringNew()
                .run(() -> Newsletter.byId(one.id).orElseThrow().goOn());
        given().get("/subscribe").then().body(containsString("value=\"" + one.slug + "\""));
    }

    @Test
    void who_still_has_a_retired_newsletter_sees_it_and_can_leave_it() {
        var reader = Readers.reader(one, Standing.ACTIVE);
        QuarkusTransaction.requiringNew()
                .run(() -> Newsletter.byId(one.id).orElseThrow().retire(Instant.now()));
        var link = preferences.link(one.id, reader.id()).getPath();
        given().get(link).then().body(containsString("value=\"" + one.slug + "\" checked"));
        given().redirects()
                .follow(false)
                .formParam("name", "Ada")
                .post(link)
                .then()
                .statusCode(303);
        assertThat(Readers.standing(one, reader.email)).isEqualTo(Standing.UNSUBSCRIBED);
    }

    @Test
    void the_forms_on_the_site_offer_boxes_where_there_is_a_choice() {
        var front = given().get("/").then().extract().asString();
        ValidHtml.check(front);
        assertThat(front).contains("type=\"checkbox\" value=\"" + one.slug + "\"");
    }

    private ValidatableResponse signUp(String... slugs) {
        return given().formParam("email", address)
                .formParam("newsletter", (Object[]) slugs)
                .post("/subscribe")
                .then();
    }
}
