package courant.subscriber.signup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import courant.platform.Tokens;
import courant.platform.sql.Sql;
import courant.subscriber.Act;
import courant.subscriber.Consent;
import courant.subscriber.Letters;
import courant.subscriber.Readers;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneClickTest {
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    @Inject
    Letters letters;

    @Inject
    Tokens tokens;

    @Inject
    DataSource database;

    private final Newsletter newsletter = Readers.newsletter();
    private final String address = Readers.address();

    @Test
    void the_browser_that_signed_up_confirms_by_following_the_link() {
        var link = askedAMinuteAgo();
        var page = person().get(link).then().statusCode(200).extract().asString();
        ValidHtml.check(page);
        assertThat(page).contains("You are subscribed");
        assertThat(standing()).isEqualTo(Standing.ACTIVE);
        var proof = QuarkusTransaction.requiringNew()
                .call(() -> Consent.of(reader()).getLast());
        assertThat(proof.act).isEqualTo(Act.CONFIRMED);
        assertThat(proof.wording).contains("[Yes, I want to get it]");
        assertThat(proof.userAgent).isEqualTo(BROWSER);
    }

    @Test
    void whatever_does_not_come_as_a_person_does_gets_the_page_with_the_button() {
        var link = askedAMinuteAgo();
        given().get(link).then().statusCode(200);
        person().head(link).then().statusCode(200);
        given().header("User-Agent", BROWSER).get(link).then().statusCode(200);
        for (var ahead : new String[] {"Purpose", "Sec-Purpose", "X-Moz", "X-Purpose"}) {
            person().header(ahead, "prefetch").get(link).then().statusCode(200);
        }
        following("Mozilla/5.0 (compatible; LinkCheckBot/1.0)").get(link).then().statusCode(200);
        following(BROWSER.replace("140", "141")).get(link).then().statusCode(200);
        given().header("User-Agent", BROWSER)
                .header("Sec-Fetch-Mode", "cors")
                .header("Sec-Fetch-Dest", "empty")
                .get(link)
                .then()
                .statusCode(200);
        assertThat(standing()).isEqualTo(Standing.PENDING);
        assertThat(person().get(link).asString()).contains("You are subscribed");
    }

    @Test
    void a_link_that_is_opened_the_moment_it_was_mailed_asks() {
        signUp();
        var link = "/confirm/" + Letters.token(letters.to(address).getFirst());
        assertThat(person().get(link).asString()).contains("One last step");
        assertThat(standing()).isEqualTo(Standing.PENDING);
    }

    @Test
    void once_the_link_that_nobody_sees_was_opened_the_other_one_asks() {
        var link = askedAMinuteAgo();
        ValidHtml.check(
                person().get(link + "/unseen").then().statusCode(200).extract().asString());
        assertThat(person().get(link).asString()).contains("One last step");
        assertThat(standing()).isEqualTo(Standing.PENDING);
        given().post(link).then().statusCode(200);
        assertThat(standing()).isEqualTo(Standing.ACTIVE);
        person().get(link + "/unseen").then().statusCode(200);
        assertThat(standing()).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void a_program_that_opens_both_confirms_nothing_in_whichever_order() {
        var link = askedAMinuteAgo();
        person().get(link).then().statusCode(200);
        person().get(link + "/unseen").then().statusCode(200);
        assertThat(standing()).isEqualTo(Standing.PENDING);
        assertThat(QuarkusTransaction.requiringNew().call(() -> Consent.of(reader())))
                .extracting(it -> it.act)
                .containsExactly(Act.SIGNED_UP);
        assertThat(person().get(link).asString()).contains("One last step");
    }

    @Test
    void who_had_left_is_asked_by_the_page() {
        var link = askedAMinuteAgo();
        Sql.update(
                database,
                "update subscription set status = 'unsubscribed', left_at = now() - interval '1 day'"
                        + " where subscriber_id = ?",
                reader());
        assertThat(person().get(link).asString()).contains("One last step");
    }

    @Test
    void the_mail_has_the_link_that_nobody_sees_before_the_other_and_not_in_its_text() {
        signUp();
        var letter = letters.to(address).getFirst();
        var html = Letters.html(letter);
        ValidHtml.check(html);
        assertThat(html.indexOf("/unseen\"")).isPositive().isLessThan(html.lastIndexOf("/confirm/"));
        assertThat(Letters.text(letter)).doesNotContain("/unseen");
    }

    private void signUp() {
        given().header("User-Agent", BROWSER)
                .formParam("email", address)
                .formParam("newsletter", newsletter.slug)
                .post("/subscribe")
                .then()
                .statusCode(200);
    }

    /** As if the mail had lain there for a minute. */
    private String askedAMinuteAgo() {
        signUp();
        var asked = Instant.now().minusSeconds(60);
        Sql.update(database, "update consent set at = ? where subscriber_id = ?", asked, reader());
        return "/confirm/"
                + tokens.signUntil(
                        asked.plus(Duration.ofDays(7)), "confirm", newsletter.id, reader(), asked.getEpochSecond());
    }

    private static RequestSpecification person() {
        return following(BROWSER);
    }

    private static RequestSpecification following(String program) {
        return given().header("User-Agent", program)
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document")
                .header("Sec-Fetch-User", "?1")
                .header("Sec-Fetch-Site", "cross-site");
    }

    private long reader() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Subscriber.byEmail(address).orElseThrow().id());
    }

    private Standing standing() {
        return Readers.standing(newsletter, address);
    }
}
