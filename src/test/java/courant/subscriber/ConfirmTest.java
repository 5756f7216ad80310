package courant.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import courant.platform.Tokens;
import courant.platform.sql.Sql;
import courant.subscriber.signup.ForgetPendingJob;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ConfirmTest {
    @Inject
    Letters letters;

    @Inject
    Tokens tokens;

    @Inject
    Leaving leaving;

    @Inject
    ForgetPendingJob forgetPending;

    @Inject
    DataSource database;

    private final Newsletter newsletter = Readers.newsletter();
    private final String address = Readers.address();

    @Test
    void opening_the_link_changes_nothing_and_the_button_confirms() {
        var link = "/confirm/" + asked();
        var page = given().get(link).then().statusCode(200).extract().asString();
        given().head(link).then().statusCode(200);
        ValidHtml.check(page);
        assertThat(Readers.standing(newsletter, address)).isEqualTo(Standing.PENDING);
        var welcome = given().post(link).then().statusCode(200).extract().asString();
        ValidHtml.check(welcome);
        assertThat(Readers.standing(newsletter, address)).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void confirming_twice_is_as_good_as_once_and_is_proved_once() {
        var link = "/confirm/" + asked();
        given().post(link).then().statusCode(200);
        given().post(link).then().statusCode(200);
        given().get(link).then().statusCode(200).body(containsString("You are subscribed"));
        var acts = QuarkusTransaction.requiringNew()
                .call(() -> Consent.of(Subscriber.byEmail(address).orElseThrow().id()).stream()
                        .map(it -> it.act)
                        .toList());
        assertThat(acts).containsExactly(Act.SIGNED_UP, Act.CONFIRMED);
    }

    @Test
    void a_link_older_than_its_time_offers_to_send_another() {
        asked();
        var now = Instant.now();
        var ended = tokens.signUntil(now.minusSeconds(5), "confirm", newsletter.id, id(), now.getEpochSecond());
        var page = given().post("/confirm/" + ended).then().statusCode(410);
        page.body(containsString("action=\"/subscribe\""), containsString("This link has ended"));
        ValidHtml.check(page.extract().asString());
        given().get("/confirm/" + ended).then().statusCode(410);
        given().get("/confirm/nonsense").then().statusCode(410);
        assertThat(Readers.standing(newsletter, address)).isEqualTo(Standing.PENDING);
    }

    @Test
    void an_old_link_does_not_bring_back_who_left_since() {
        var link = "/confirm/" + asked();
        given().post(link);
        given().post(leaving.link(newsletter.id, id()).getPath());
        given().post(link).then().statusCode(410);
        assertThat(Readers.standing(newsletter, address)).isEqualTo(Standing.UNSUBSCRIBED);
    }

    @Test
    void who_never_confirms_is_forgotten_after_a_month() {
        asked();
        var other = Readers.reader(newsletter, Standing.ACTIVE).email;
        forgetPending.forget();
        assertThat(Readers.known(address)).isTrue();
        Sql.update(database, """
                update subscription set created_at = now() - interval '31 days',
                    confirmation_mailed_at = now() - interval '31 days' where newsletter_id = ?
                """, newsletter.id);
        forgetPending.forget();
        assertThat(Readers.known(address)).isFalse();
        assertThat(Readers.known(other)).isTrue();
    }

    private String asked() {
        given().formParam("email", address)
                .formParam("newsletter", newsletter.slug)
                .post("/subscribe")
                .then()
                .statusCode(200);
        return Letters.token(letters.to(address).getFirst());
    }

    private long id() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Subscriber.byEmail(address).orElseThrow().id());
    }
}
