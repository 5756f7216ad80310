package courant.studio.settings;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import courant.ValidHtml;
import courant.account.Authors;
import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterForm;
import courant.studio.Studio;
import courant.subscriber.Consent;
import courant.subscriber.Subscriber;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignUpPagesTest {

    @Test
    void the_words_of_a_newsletters_sign_up_are_shown_to_readers_and_kept_with_their_consent() {
        var slug = newsletter();
        var first = "Get it <b>" + slug;
        Studio.sent(
                "/studio/settings/sign-up",
                "newsletter",
                slug,
                "heading",
                first,
                "button",
                "Yes please",
                "consent",
                "One mail a week.");
        var page = Studio.page("/studio/settings/sign-up?newsletter=" + slug);
        assertThat(page).contains("Get it &lt;b&gt;" + slug).contains("/subscribe/embed?newsletter=" + slug);
        var shown = embed(slug);
        assertThat(shown).contains("Get it &lt;b&gt;").contains("Yes please").contains("One mail a week.");
        var version = shown.replaceAll("(?s).*name=\"wording\" value=\"(\\d+)\".*", "$1");
        Studio.sent("/studio/settings/sign-up", "newsletter", slug, "heading", "Other words");
        var email = Studio.word() + "@example.net";
        given().formParam("email", email)
                .formParam("newsletter", slug)
                .formParam("wording", version)
                .post("/subscribe/embed")
                .then()
                .statusCode(200);
        assertThat(consent(email).wording)
                .contains("Get it <b>")
                .contains("[Yes please]")
                .contains("One mail a week.");
        assertThat(consent(email).wordingId).isEqualTo(Long.parseLong(version));
        var reader = "/studio/subscribers/" + consent(email).subscriberId;
        assertThat(Studio.page(reader)).contains("version " + version + " of the sign-up’s words");
        Authors.browser().get(reader + "/export.json").then().body("consent[0].wordingId", equalTo((int)
                Long.parseLong(version)));
    }

    @Test
    void a_form_in_the_programs_words_or_of_another_newsletter_records_no_version_that_was_not_seen() {
        var slug = newsletter();
        Studio.sent("/studio/settings/sign-up", "newsletter", slug, "heading", "Own words");
        var other = newsletter();
        Studio.sent("/studio/settings/sign-up", "newsletter", other, "heading", "Others");
        var foreign = embed(other).replaceAll("(?s).*name=\"wording\" value=\"(\\d+)\".*", "$1");
        var own = embed(slug).replaceAll("(?s).*name=\"wording\" value=\"(\\d+)\".*", "$1");
        assertThat(signedUp(slug, "0").wordingId).isNull();
        assertThat(signedUp(slug, "0").wording).doesNotContain("Own words");
        assertThat(signedUp(slug, foreign).wordingId).isEqualTo(Long.parseLong(own));
    }

    private static Consent signedUp(String slug, String wording) {
        var email = Studio.word() + "@example.net";
        given().formParam("email", email)
                .formParam("newsletter", slug)
                .formParam("wording", wording)
                .post("/subscribe")
                .then()
                .statusCode(200);
        return consent(email);
    }

    @Test
    void words_that_are_too_long_are_said_beside_their_field_and_stay() {
        var slug = newsletter();
        assertThat(Studio.refused(
                        "/studio/settings/sign-up", "newsletter", slug, "button", "b".repeat(41), "text", "Kept"))
                .contains("id=\"button-about\"")
                .contains("41 characters")
                .contains("Kept");
    }

    @Test
    void the_frame_alone_may_stand_on_other_sites_and_has_no_script() {
        var slug = newsletter();
        var frame = given().get("/subscribe/embed?newsletter=" + slug)
                .then()
                .statusCode(200)
                .extract();
        assertThat(frame.header("Content-Security-Policy"))
                .contains("frame-ancestors *")
                .doesNotContain("script");
        assertThat(given().get("/subscribe?newsletter=" + slug).header("Content-Security-Policy"))
                .contains("frame-ancestors 'self'");
        var wrong = given().formParam("email", "nobody")
                .formParam("newsletter", slug)
                .post("/subscribe/embed");
        assertThat(wrong.statusCode()).isEqualTo(422);
        ValidHtml.check(wrong.asString());
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("email", "a@example.org")
                .post("/subscribe/embed")
                .then()
                .statusCode(403);
    }

    @Test
    void a_link_fills_the_address_in() {
        var slug = newsletter();
        for (var path : new String[] {"/subscribe", "/subscribe/embed"}) {
            var html = given().queryParam("newsletter", slug)
                    .queryParam("email", "a\"b@example.org")
                    .get(path)
                    .asString();
            ValidHtml.check(html);
            assertThat(html).contains("a&quot;b@example.org");
        }
    }

    @Test
    void the_preview_says_what_is_typed() {
        var html = Studio.page("/studio/settings/sign-up/preview?heading=Typed&button=Go");
        assertThat(html).contains(">Typed<").contains(">Go<");
    }

    private static String embed(String slug) {
        var html = given().get("/subscribe/embed?newsletter=" + slug).asString();
        ValidHtml.check(html);
        return html;
    }

    private static Consent consent(String email) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Consent.of(Subscriber.<Subscriber>find("email", email)
                                .firstResult()
                                .id())
                        .getFirst());
    }

    private static String newsletter() {
        var slug = Studio.word();
        var form = new NewsletterForm(slug, "N " + slug, "", "Ada", "ada@example.org", "", "en", "UTC", "#9a3412", "");
        QuarkusTransaction.requiringNew().run(() -> Newsletter.start(form, Instant.now()));
        return slug;
    }
}
