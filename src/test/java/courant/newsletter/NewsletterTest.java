package courant.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.platform.BadInput;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NewsletterTest {
    private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    private static final NewsletterForm GOOD =
            NewsletterForm.named("Grüße aus Kreuzberg", "kreuzberg", "Ana Müller", "ana@example.org");

    @Test
    void a_newsletter_is_found_by_its_short_name_as_it_was_started() {
        var id = QuarkusTransaction.requiringNew().call(() -> Newsletter.start(GOOD, NOW).id);
        var found = QuarkusTransaction.requiringNew()
                .call(() -> Newsletter.bySlug("kreuzberg").orElseThrow());
        assertThat(found.id).isEqualTo(id);
        assertThat(NewsletterForm.of(found)).isEqualTo(GOOD);
        assertThat(found.createdAt).isEqualTo(NOW);
        assertThat(found.zoneId().getId()).isEqualTo("UTC");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slug|Über uns",
                "slug|two--hyphens",
                "slug|''",
                "name|''",
                "senderName|''",
                "senderEmail|a@b",
                "senderEmail|ana@@example.org",
                "senderEmail|añá@example.org",
                "replyTo|añá@example.org",
                "senderEmail|ana <ana@example.org>",
                "replyTo|nobody",
                "language|english please",
                "language|''",
                "zone|Berlin",
                "zone|+02:00",
                "accent|red",
                "accent|#12345"
            })
    void what_cannot_be_taken_is_said_beside_its_field(String field, String value) {
        assertRefused(field, value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "description", "senderName", "senderEmail", "replyTo"})
    void a_line_break_never_gets_into_what_becomes_a_header(String field) {
        assertRefused(field, "Ana\r\nBcc: everybody@example.org");
        assertRefused(field, "Ana\nBcc: everybody@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "name", "description", "senderName", "senderEmail", "replyTo", "postalAddress"})
    void what_is_too_long_or_holds_controls_is_refused(String field) {
        assertRefused(field, "x".repeat(2000));
        assertRefused(field, "a\u0000b@example.org");
        assertRefused(field, "a\u0085b@example.org");
    }

    private static void assertRefused(String field, String value) {
        assertThatThrownBy(with(field, value)::check)
                .isInstanceOfSatisfying(
                        BadInput.class, fault -> assertThat(fault.field()).isEqualTo(field));
    }

    private static NewsletterForm with(String field, String value) {
        return new NewsletterForm(
                field.equals("slug") ? value : GOOD.slug(),
                field.equals("name") ? value : GOOD.name(),
                field.equals("description") ? value : GOOD.description(),
                field.equals("senderName") ? value : GOOD.senderName(),
                field.equals("senderEmail") ? value : GOOD.senderEmail(),
                field.equals("replyTo") ? value : GOOD.replyTo(),
                field.equals("language") ? value : GOOD.language(),
                field.equals("zone") ? value : GOOD.zone(),
                field.equals("accent") ? value : GOOD.accent(),
                field.equals("postalAddress") ? value : GOOD.postalAddress());
    }
}
