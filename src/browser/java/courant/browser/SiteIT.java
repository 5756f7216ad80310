package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An owner gives the site another look and a page about it; a reader finds both. */
class SiteIT {
    @TempDir
    static Path data;

    private static SampleSite site;

    @BeforeAll
    static void start() throws Exception {
        site = new SampleSite(data);
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @Test
    void a_theme_is_seen_before_it_is_chosen_and_a_page_is_written_and_found() {
        var studio = site.signIn(site.person(Chromium.Look.DESK_LIGHT));
        var reader = new Visit(site.person(Chromium.Look.DESK_LIGHT));
        var page = studio.open("/studio/settings/site").page();
        page.getByLabel("Magazine").check();
        var sheet = page.frameLocator("#preview").locator("link[rel=stylesheet]");
        assertThat(sheet).hasAttribute("href", Pattern.compile("look\\.css\\?v=magazine\\."));
        assertThat(reader.open("/").page().locator("link[rel=stylesheet]"))
                .hasAttribute("href", Pattern.compile("look\\.css\\?v=journal\\."));
        studio.fill("At the foot of every page", "Written at the harbour.").press("Save").reads("Saved.");
        reader.open("/").reads("Written at the harbour.").check();
        assertThat(reader.page().locator("link[rel=stylesheet]"))
                .hasAttribute("href", Pattern.compile("look\\.css\\?v=magazine\\."));
        writeAbout(studio);
        reader.open("/").follow("About us").sees("About us").reads("We keep the light.");
    }

    private static void writeAbout(Visit studio) {
        studio.open("/studio/pages").fill("Title", "About us").press("Begin");
        var page = studio.page();
        assertThat(page.locator("#paper .ProseMirror")).isVisible();
        page.locator("#paper .ProseMirror").click();
        page.keyboard().type("We keep the light.");
        assertThat(page.locator("#body")).hasValue(Pattern.compile("We keep the light\\.\\s*"));
        page.getByLabel("Linked on every page", new Page.GetByLabelOptions().setExact(true)).selectOption("header");
        studio.press("Publish").reads("It stands on the web now.");
    }
}
