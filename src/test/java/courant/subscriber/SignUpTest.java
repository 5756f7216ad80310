package courant.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignUpTest {
    private static final String HINT = "You get a mail with a link to confirm. Every mail has a link to leave.";

    @Inject
    Letters letters;

    @Inject
    DataSource database;

    @TestHTTPResource("/subscribe")
    URI subscribe;

    private final Newsletter newsletter = Readers.newsletter();
    private final String address = Readers.address();

    @Test
    void a_new_reader_is_pending_and_asked_by_mail() {
        signUp(address).statusCode(200).body(containsString("look into your mail"));
        assertThat(Readers.standing(newsletter, address)).isEqualTo(Standing.PENDING);
        var letter = letters.to(address).getFirst();
        assertThat(letter.purpose()).isEqualTo("confirmation");
        assertThat(Letters.text(letter)).contains("The Daily <Test> & Co", "/confirm/", "7 days");
        assertThat(Letters.html(letter)).contains("The Daily &lt;Test&gt; &amp; Co");
        ValidHtml.check(Letters.html(letter));
    }

    @Test
    void the_answer_is_the_same_whatever_we_know_of_the_address() {
        var answer = signUp(address).extract().asString();
        for (var standing : Standing.values()) {
            var known = Readers.reader(newsletter, standing).email;
            assertThat(signUp(known).statusCode(200).extract().asString()).isEqualTo(answer);
        }
        assertThat(signUp(suppressed()).statusCode(200).extract().asString()).isEqualTo(answer);
    }

    @Test
    void signing_up_again_mails_at_most_once_in_a_day() {
        signUp(address);
        signUp(address.toUpperCase());
        assertThat(letters.to(address)).hasSize(1);
        Sql.update(database, """
                update subscription set confirmation_mailed_at = now() - interval '25 hours'
                where subscriber_id = (select id from subscriber where email = ?)
                """, address);
        signUp(address);
        assertThat(letters.to(address)).hasSize(2);
    }

    @Test
    void an_active_reader_is_told_so_and_can_leave() {
        var reader = Readers.reader(newsletter, Standing.ACTIVE);
        signUp(reader.email);
        signUp(reader.email);
        var letter = letters.to(reader.email).getFirst();
        assertThat(letters.to(reader.email)).hasSize(1);
        assertThat(Letters.text(letter)).contains("subscribed already", "/unsubscribe/");
        ValidHtml.check(Letters.html(letter));
        assertThat(Readers.standing(newsletter, reader.email)).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void who_left_stays_out_until_they_confirm() {
        var reader = Readers.reader(newsletter, Standing.UNSUBSCRIBED);
        signUp(reader.email);
        assertThat(Readers.standing(newsletter, reader.email)).isEqualTo(Standing.UNSUBSCRIBED);
        given().post("/confirm/" + Letters.token(letters.to(reader.email).getFirst()))
                .then()
                .statusCode(200);
        assertThat(Readers.standing(newsletter, reader.email)).isEqualTo(Standing.ACTIVE);
    }

    @Test
    void a_suppressed_address_gets_nothing_and_is_not_kept() {
        var suppressed = suppressed();
        signUp(suppressed);
        assertThat(letters.to(suppressed)).isEmpty();
        assertThat(Readers.known(suppressed)).isFalse();
    }

    @Test
    void a_program_that_fills_the_hidden_field_gets_the_same_answer_and_nothing_is_kept() {
        var answer = signUp(Readers.address()).extract().asString();
        var caught = form(address).formParam("website", "https://example.com");
        assertThat(caught.post("/subscribe").then().statusCode(200).extract().asString())
                .isEqualTo(answer);
        assertThat(Readers.known(address)).isFalse();
    }

    @Test
    void a_bad_address_is_told_beside_the_field_and_what_was_typed_is_kept() {
        for (var bad :
                List.of("a@b", "nobody", "two@@example.org", "x".repeat(310) + "@ex.org", "a b@example.org", "")) {
            var page = form(bad)
                    .formParam("name", "Ada \"Q\" <b>")
                    .post("/subscribe")
                    .then();
            page.statusCode(422)
                    .body(containsString("id=\"email-error\""), containsString("Ada &quot;Q&quot; &lt;b&gt;"));
            page.body(containsString("value=\"" + bad + "\""));
            ValidHtml.check(page.extract().asString());
        }
    }

    @Test
    void an_address_with_a_domain_in_other_letters_is_taken() {
        var mailbox = address.substring(0, address.indexOf('@'));
        signUp(mailbox + "@exämple.org").statusCode(200);
        assertThat(letters.to(mailbox + "@xn--exmple-cua.org")).hasSize(1);
    }

    @Test
    void an_address_in_other_letters_is_taken_and_is_one_reader_however_it_is_typed() {
        var reader = "jörg-" + address;
        signUp("J\u00d6RG-" + address).statusCode(200);
        signUp("jo\u0308rg-" + address).statusCode(200);
        assertThat(letters.to(reader)).hasSize(1);
        assertThat(new String(letters.to(reader).getFirst().bytes(), StandardCharsets.UTF_8))
                .contains("\r\nTo: " + reader + "\r\n");
        given().post("/confirm/" + Letters.token(letters.to(reader).getFirst()))
                .then()
                .statusCode(200);
        assertThat(Readers.standing(newsletter, reader)).isEqualTo(Standing.ACTIVE);
        QuarkusTransaction.requiringNew().run(() -> Suppression.add("JÖRG-" + address, "asked", Instant.now()));
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> Subscriber.byEmail(reader).orElseThrow().suppressed()))
                .isTrue();
    }

    @Test
    void a_newsletter_that_does_not_exist_is_told() {
        given().formParam("email", address)
                .formParam("newsletter", "no-such")
                .post("/subscribe")
                .then()
                .statusCode(422)
                .body(containsString("no newsletter"));
    }

    @Test
    void what_the_reader_agreed_to_is_kept_with_when_where_and_the_words() {
        form(address)
                .header("Referer", "http://" + subscribe.getAuthority() + "/p/some-post")
                .header("User-Agent", "Reader/1.0")
                .post("/subscribe");
        var consent = consents(address).getFirst();
        assertThat(consent.act).isEqualTo(Act.SIGNED_UP);
        assertThat(consent.source).endsWith("/p/some-post");
        assertThat(consent.userAgent).isEqualTo("Reader/1.0");
        assertThat(consent.ip).isEqualTo(InetAddress.ofLiteral("127.0.0.1"));
        assertThat(consent.email).isEqualTo(address);
        assertThat(consent.wording).isEqualTo("Subscribe to The Daily <Test> & Co. " + HINT);
        for (var page : List.of("/subscribe", "/")) given().get(page).then().body(containsString(HINT));
    }

    @Test
    void a_plain_form_on_another_site_signs_up_too() {
        form(address)
                .header("Origin", "https://blog.example.com")
                .header("Sec-Fetch-Site", "cross-site")
                .multiPart("unused", "1")
                .post("/subscribe")
                .then()
                .statusCode(200);
        assertThat(consents(address).getFirst().source).isEqualTo("https://blog.example.com");
        assertThat(consents(address).getFirst().wording).contains("another site");
    }

    @Test
    void one_form_signs_up_for_several_newsletters() {
        var other = Readers.newsletter("Another");
        form(address)
                .formParam("newsletter", other.slug)
                .post("/subscribe")
                .then()
                .statusCode(200);
        assertThat(Readers.standing(newsletter, address)).isEqualTo(Standing.PENDING);
        assertThat(Readers.standing(other, address)).isEqualTo(Standing.PENDING);
        assertThat(letters.to(address)).hasSize(1);
    }

    @Test
    void control_characters_and_line_breaks_never_get_into_a_name() {
        form(address)
                .formParam("name", "Ada\r\nBcc: x@example.org\u0000\t Lovelace")
                .post("/subscribe");
        var name = QuarkusTransaction.requiringNew()
                .call(() -> Subscriber.byEmail(address).orElseThrow().name);
        assertThat(name).isEqualTo("Ada Bcc: x@example.org Lovelace");
    }

    @Test
    void too_many_sign_ups_from_one_place_are_refused_for_a_while() throws Exception {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.77"))
                .build()) {
            var request = HttpRequest.newBuilder(subscribe)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("email=a@example.org&website=x"))
                    .build();
            var status = 200;
            for (var i = 0; i < 250 && status == 200; i++) {
                status = client.send(request, BodyHandlers.ofString()).statusCode();
            }
            assertThat(status).isEqualTo(429);
            assertThat(client.send(request, BodyHandlers.ofString()).body()).contains("Please wait");
        }
        signUp(address).statusCode(200);
    }

    @Test
    void the_page_with_the_form_is_valid() {
        ValidHtml.check(
                given().get("/subscribe").then().statusCode(200).extract().asString());
        ValidHtml.check(signUp(address).extract().asString());
    }

    @Test
    void the_name_that_a_stranger_types_for_a_known_reader_is_not_taken() {
        var reader = Readers.reader(newsletter, Standing.ACTIVE);
        form(reader.email).formParam("name", "Not me").post("/subscribe");
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> Subscriber.byEmail(reader.email).orElseThrow().name))
                .isNull();
        signUp(reader.email).body(not(containsString("Not me")));
    }

    private ValidatableResponse signUp(String email) {
        return form(email).post("/subscribe").then();
    }

    private RequestSpecification form(String email) {
        return given().formParam("email", email).formParam("newsletter", newsletter.slug);
    }

    private String suppressed() {
        var suppressed = Readers.address();
        QuarkusTransaction.requiringNew().run(() -> Suppression.add(suppressed, "asked by letter", Instant.now()));
        return suppressed;
    }

    private static List<Consent> consents(String address) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Consent.of(Subscriber.byEmail(address).orElseThrow().id()));
    }
}
