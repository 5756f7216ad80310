package courant.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the README's pictures from the running program: {@code make screenshots}. */
class Screenshots {
    @TempDir
    Path data;

    @Test
    void take_the_pictures_of_an_authors_day() throws Exception {
        try (var site = new SampleSite(data)) {
            var author = site.person(Chromium.Look.DESK_LIGHT);
            var studio = site.signIn(author);
            site.awaitSample(studio, Duration.ofSeconds(60));
            var mail = first(studio.open("/studio/inbox"), "/studio/inbox/");
            take(studio, first(studio.open("/studio"), "/studio/mailings/"), "mailing");
            var post = first(studio.open("/"), "/p/");
            take(studio, post, "post");
            draft(studio);
            take(studio, studio.page().url(), "write");
            studio.press("Test and send");
            take(studio, studio.page().url(), "send");
            try (var phone = site.chromium().person(Chromium.Look.PHONE_LIGHT, site.url(), author.storageState())) {
                take(new Visit(phone), mail + "/html", "mail");
            }
        }
    }

    private static void draft(Visit studio) {
        studio.open("/studio").press("New post");
        studio.fill("Title", "What the harbour master saw").fill("Subtitle", "A night, told by the man who kept the light");
        studio.press("Markdown");
        studio.page().getByLabel("Text, in Markdown").fill("""
                Dear {{name|there}},

                on the last night of October the *Annelie* came in without lights, and nobody could say
                who had brought her.

                > “You hear a ship before you see her,” he says. “That night I heard nothing.”

                ## What he wrote down

                1. wind from the north-west, falling
                2. two lanterns on the mole, both lit
                3. no answer from the pilot boat
                """);
        studio.press("Write").saved();
    }

    private static void take(Visit visit, String address, String name) {
        if (!visit.page().url().endsWith(address)) visit.open(address);
        visit.page().waitForLoadState(LoadState.NETWORKIDLE);
        visit.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("docs/pictures", name + ".png")));
    }

    private static String first(Visit visit, String path) {
        return visit.page()
                .locator("main a[href^='" + path + "']")
                .first()
                .getAttribute("href");
    }
}
