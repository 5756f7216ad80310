package courant.archive;

import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.newsletter.site.SignUpWords;
import courant.newsletter.site.SiteFrame;
import courant.newsletter.site.SiteView;
import courant.newsletter.theme.Look;
import courant.newsletter.theme.Themes;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmptySiteTest {

    @Test
    void before_there_is_a_newsletter_the_front_page_leads_to_the_studio_and_asks_nobody_to_sign_up() {
        var page = new FrontPage.Front(site(null), null, List.of(), JsonLd.of(site(null))).render();
        assertThat(page).contains("href=\"/studio\"").doesNotContain("<form");
        ValidHtml.check(page);
    }

    @Test
    void before_the_first_post_a_reader_can_sign_up_already() {
        var page = new FrontPage.Front(site("weekly"), null, List.of(), JsonLd.of(site("weekly"))).render();
        assertThat(page).contains("The first post is being written").contains("name=\"newsletter\" value=\"weekly\"");
        ValidHtml.check(page);
        ValidHtml.check(ArchivePages.Archive.empty(site("weekly")).render());
    }

    private static SiteView site(String slug) {
        return new SiteView(
                "Weekly",
                "",
                slug,
                "en",
                "",
                new Look(Themes.first(), "#9a3412", Optional.empty(), Optional.empty()),
                "http://localhost/",
                List.of(),
                "en",
                SignUpWords.NONE,
                SiteFrame.NONE);
    }
}
