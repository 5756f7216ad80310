package courant.studio.site;

import static org.assertj.core.api.Assertions.assertThat;

import courant.ValidHtml;
import courant.post.Drafts;
import courant.post.PostForm;
import courant.studio.Studio;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SitePagesTest {
    private static final String PATH = "/studio/settings/site";

    @AfterEach
    void asBefore() {
        Studio.sent(PATH, "theme", "journal", "text", "", "heading", "", "head", "", "foot", "");
    }

    @Test
    void another_theme_and_fonts_dress_every_page_at_once() {
        assertThat(page("/archive")).contains("/assets/look.css?v=journal.");
        Studio.sent(PATH, "theme", "magazine", "text", "literata");
        var page = page("/");
        assertThat(page)
                .contains(
                        "/assets/look.css?v=magazine.",
                        ".literata.theme.",
                        "/assets/fonts/literata-basic-normal.woff2");
        assertThat(page("/subscribe/embed")).contains("/assets/look.css?v=magazine.");
        assertThat(Studio.page(PATH)).contains("value=\"magazine\" checked", "value=\"literata\" selected");
        var address = page.replaceFirst("(?s).*href=\"(/assets/look[^\"]+)\".*", "$1");
        var sheet = RestAssured.get(address);
        assertThat(sheet.header("Cache-Control")).contains("immutable");
        assertThat(sheet.asString()).contains("--face-text:Literata", ".masthead", "--accent:");
    }

    @Test
    void what_an_owner_adds_stands_on_every_page_and_nothing_else_does() {
        var head = "<link rel=\"me\" href=\"https://social.example/@ada\"><meta name=\"a\" content='\"><i>'>";
        Studio.sent(PATH, "head", head, "foot", "Find us [elsewhere](https://social.example/@ada).");
        var page = page("/archive");
        assertThat(page)
                .contains("<link rel=\"me\" href=\"https://social.example/@ada\">", "content=\"&quot;&gt;&lt;i&gt;\"")
                .contains("<a href=\"https://social.example/@ada\"");
        var refused = Studio.refused(PATH, "head", "<script>alert(1)</script>", "foot", "Kept words");
        assertThat(refused).contains("cannot stand here", "Kept words").doesNotContain("<script>alert");
        assertThat(Studio.refused(PATH, "foot", "<iframe src=x>")).contains("&lt;iframe&gt; cannot stand here");
        assertThat(Studio.refused(PATH, "theme", "gone")).contains("There is no theme");
        assertThat(page("/archive")).isEqualTo(page);
    }

    @Test
    void the_preview_shows_a_choice_that_nobody_has_made_yet() {
        Drafts.published(Drafts.newsletter(), new PostForm("Seen before", "", "Text"), Instant.now());
        assertThat(Studio.page(PATH + "/preview?theme=log")).contains("/assets/look.css?v=log.");
        assertThat(Studio.page(PATH + "/preview?theme=log&heading=inter&page=post"))
                .contains(".inter.", "<article");
        assertThat(page("/")).contains("/assets/look.css?v=journal.");
    }

    private static String page(String path) {
        var html = RestAssured.get(path).then().statusCode(200).extract().asString();
        ValidHtml.check(html);
        return html;
    }
}
