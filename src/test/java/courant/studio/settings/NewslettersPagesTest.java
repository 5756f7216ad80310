package courant.studio.settings;

import static org.assertj.core.api.Assertions.assertThat;

import courant.newsletter.Newsletter;
import courant.studio.Studio;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NewslettersPagesTest {
    private final String word = Studio.word();

    @Test
    void another_newsletter_has_settings_and_a_design_of_its_own() {
        var first =
                QuarkusTransaction.requiringNew().call(() -> Newsletter.first().orElseThrow());
        var after = Studio.sent("/studio/settings/newsletters", "name", "Second " + word, "slug", word);
        assertThat(after).startsWith("/studio/settings?newsletter=" + word);
        assertThat(Studio.page(after))
                .contains("Second " + word, "value=\"" + first.senderEmail + "\"", "aria-current=\"true\"");
        Studio.sent("/studio/settings", "newsletter", word, "senderEmail", word + "@example.org", "zone", "Asia/Tokyo");
        assertThat(Studio.page("/studio/settings?newsletter=" + word)).contains(word + "@example.org");
        assertThat(Studio.page("/studio/settings")).doesNotContain("value=\"" + word + "@example.org\"");
        assertThat(Studio.refused("/studio/settings", "newsletter", word, "zone", "Mars"))
                .contains("name=\"newsletter\" value=\"" + word + "\"", "zone-about");
        assertThat(Studio.page("/studio/settings/design?newsletter=" + word)).contains("newsletter=" + word);
        assertThat(Studio.page("/studio/settings/checks?newsletter=" + word)).contains("Checks");
    }

    @Test
    void one_that_ends_goes_on_by_undo() {
        Studio.sent("/studio/settings/newsletters", "name", "Third " + word, "slug", word);
        var after = Studio.sent("/studio/settings/newsletters/" + word + "/retirement");
        assertThat(Studio.page(after))
                .contains("Ended.", "/" + word + "/retirement/undo\"><button class=\"small-button\">Undo");
        assertThat(Studio.page("/studio/posts")).doesNotContain("<option value=\"" + word + "\"");
        Studio.sent("/studio/settings/newsletters/" + word + "/retirement/undo");
        assertThat(Studio.page("/studio/posts")).contains("<option value=\"" + word + "\"");
    }

    @Test
    void what_cannot_be_is_said_beside_its_field_and_what_was_typed_stays() {
        assertThat(Studio.refused("/studio/settings/newsletters", "name", "Typed " + word, "slug", "No Slug"))
                .contains("slug-about", "Typed " + word);
        Studio.sent("/studio/settings/newsletters", "name", "Fourth", "slug", word);
        assertThat(Studio.refused("/studio/settings/newsletters", "name", "Fifth", "slug", word))
                .contains("Another newsletter has the short name");
    }
}
