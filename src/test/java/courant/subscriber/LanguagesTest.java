package courant.subscriber;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.ValidHtml;
import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterForm;
import courant.platform.inbox.Inbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LanguagesTest {
    @Inject
    Inbox inbox;

    @Test
    void a_reader_of_an_arabic_newsletter_comes_in_and_leaves_in_arabic_from_the_right() throws Exception {
        var slug = newsletter("ar");
        var form = page("/subscribe?newsletter=" + slug);
        assertThat(form).contains("<html lang=\"ar\" dir=\"rtl\">").contains("عنوان بريدك الإلكتروني");
        var email = UUID.randomUUID() + "@example.net";
        var answer = given().formParam("email", email)
                .formParam("newsletter", slug)
                .post("/subscribe")
                .asString();
        ValidHtml.check(answer);
        assertThat(answer).contains("تفقّد بريدك");
        var mail = mail(email);
        assertThat(mail.getSubject()).startsWith("يُرجى التأكيد");
        assertThat(mail.getHeader("Content-Language")[0]).isEqualTo("ar");
        var confirm = link(mail, "/confirm/");
        assertThat(page(confirm)).contains("خطوة أخيرة");
        assertThat(given().post(confirm).asString()).contains("أهلًا بك");
    }

    @Test
    void a_reader_is_written_to_in_the_own_language_where_it_is_known() throws Exception {
        var slug = newsletter("en");
        var email = UUID.randomUUID() + "@example.net";
        QuarkusTransaction.requiringNew().run(() -> Subscriber.knownOrNew(email, Instant.now()).locale = "fr-CA");
        given().formParam("email", email)
                .formParam("newsletter", slug)
                .post("/subscribe")
                .then()
                .statusCode(200);
        var mail = mail(email);
        assertThat(mail.getSubject()).startsWith("Merci de confirmer");
        assertThat(page(link(mail, "/confirm/")))
                .contains("<html lang=\"fr\" dir=\"ltr\">")
                .contains("Une dernière étape");
    }

    @Test
    void what_is_wrong_is_said_in_the_language_of_the_form_and_kept_with_the_consent_in_it() {
        var slug = newsletter("de");
        var refused = given().formParam("email", "nobody")
                .formParam("newsletter", slug)
                .post("/subscribe");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("An diese Adresse lässt sich keine Mail schicken");
        var email = UUID.randomUUID() + "@example.net";
        given().formParam("email", email)
                .formParam("newsletter", slug)
                .post("/subscribe")
                .then()
                .statusCode(200);
        var wording = QuarkusTransaction.requiringNew()
                .call(() -> Consent.of(Subscriber.<Subscriber>find("email", email)
                                .firstResult()
                                .id())
                        .getFirst()
                        .wording);
        assertThat(wording).contains("abonnieren.").contains("Sie bekommen eine Mail mit einem Link zum Bestätigen.");
    }

    private static String newsletter(String language) {
        var slug = "n" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var form =
                new NewsletterForm(slug, "N " + slug, "", "Ada", "ada@example.org", "", language, "UTC", "#9a3412", "");
        QuarkusTransaction.requiringNew().run(() -> Newsletter.start(form, Instant.now()));
        return slug;
    }

    private static String page(String path) {
        var html = given().get(path).then().statusCode(200).extract().asString();
        ValidHtml.check(html);
        return html;
    }

    private MimeMessage mail(String email) throws Exception {
        await().until(() -> !inbox.newest(email, Long.MAX_VALUE, 1).isEmpty());
        var raw = inbox.raw(inbox.newest(email, Long.MAX_VALUE, 1).getFirst().id())
                .orElseThrow();
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
    }

    private static String link(MimeMessage mail, String start) throws Exception {
        var text = String.valueOf(
                ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
        var found = Pattern.compile(Pattern.quote(start) + "[\\w-]+").matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
