package courant.subscriber.signup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.subscriber.Letters;
import courant.subscriber.Readers;
import courant.subscriber.Standing;
import courant.subscriber.Subscriber;
import courant.subscriber.attribute.AttributeDefinition;
import courant.subscriber.attribute.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AskedTest {
    @Inject
    Letters letters;

    @Inject
    DataSource database;

    private final Newsletter newsletter = Readers.newsletter();
    private final String address = Readers.address();
    private final String town = define(Kind.TEXT, List.of());
    private final String size = define(Kind.CHOICE, List.of("S & M", "L"));
    private final String born = define(Kind.DATE, List.of());

    @AfterEach
    void nobody_is_asked_any_more() {
        Sql.update(database, "delete from attribute_definition where name = any (?)", (Object)
                new String[] {town, size, born});
    }

    @Test
    void the_form_asks_what_the_author_chose_and_keeps_what_was_answered() {
        var page = given().get("/subscribe?newsletter=" + newsletter.slug)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        ValidHtml.check(page);
        assertThat(page).contains("value=\"" + town + "\"", "<option>S &amp; M</option>", "type=\"date\"");
        ValidHtml.check(given().get("/subscribe/embed?newsletter=" + newsletter.slug)
                .then()
                .body(containsString("ask-" + town))
                .extract()
                .asString());
        answer("Ulm", "S & M", "").statusCode(200);
        assertThat(reader().attributes)
                .containsEntry(town, "Ulm")
                .containsEntry(size, "S & M")
                .doesNotContainKey(born);
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_what_was_typed_stays() {
        var page = answer("Ulm \"at\" home", "XXL", "tomorrow")
                .statusCode(422)
                .extract()
                .asString();
        ValidHtml.check(page);
        assertThat(page).contains("value=\"Ulm &quot;at&quot; home\"", "-error\"");
        assertThat(Readers.known(address)).isFalse();
    }

    @Test
    void nobody_else_can_change_what_is_known_of_a_reader() {
        var known = Readers.reader(newsletter, Standing.ACTIVE);
        given().formParam("email", known.email)
                .formParam("newsletter", newsletter.slug)
                .formParam("asked", town)
                .formParam("answer", "Elsewhere")
                .formParam("language", "fr")
                .post("/subscribe")
                .then()
                .statusCode(200);
        var kept = QuarkusTransaction.requiringNew()
                .call(() -> Subscriber.byId(known.id()).orElseThrow());
        assertThat(kept.attributes).isEmpty();
        assertThat(kept.locale).isNull();
        assertThat(Letters.text(letters.to(known.email).getFirst())).contains("/preferences/");
    }

    @Test
    void a_link_fills_in_the_address_and_says_the_language() {
        var page = given().queryParam("newsletter", newsletter.slug)
                .queryParam("language", "de")
                .queryParam("email", "\"><script>@x.org")
                .get("/subscribe");
        ValidHtml.check(page.then()
                .statusCode(200)
                .body(not(containsString("<script>")))
                .extract()
                .asString());
        page.then().body(containsString("&quot;&gt;&lt;script&gt;@x.org"), containsString("Ihre E-Mail-Adresse"));
        given().formParam("email", address)
                .formParam("newsletter", newsletter.slug)
                .formParam("language", "de")
                .post("/subscribe")
                .then()
                .statusCode(200)
                .body(containsString("Postfach"));
        assertThat(reader().locale).isEqualTo("de");
        assertThat(Letters.text(letters.to(address).getFirst())).contains("Bitte bestätigen Sie");
        given().queryParam("language", "xx\"")
                .get("/subscribe")
                .then()
                .statusCode(200)
                .body(not(containsString("xx&quot;")));
    }

    private ValidatableResponse answer(String inTown, String inSize, String inBorn) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("email", address)
                .formParam("newsletter", newsletter.slug)
                .formParam("asked", town, size, born)
                .formParam("answer", inTown, inSize, inBorn)
                .post("/subscribe")
                .then();
    }

    private Subscriber reader() {
        return QuarkusTransaction.requiringNew()
                .call(() -> Subscriber.byEmail(address).orElseThrow());
    }

    private static String define(Kind kind, List<String> choices) {
        var name = "a" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        QuarkusTransaction.requiringNew()
                .run(() -> AttributeDefinition.define(name, "Of " + name, kind, choices, Instant.now()).asked = true);
        return name;
    }
}
