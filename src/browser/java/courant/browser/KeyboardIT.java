package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the sign-in to the last mail: an author's way through the studio without a mouse. */
class KeyboardIT {
    private static final int FAR = 150;
    /** What a screen reader calls the thing that has the focus. */
    private static final String NAME = """
            () => {
              const it = document.activeElement;
              return (it.getAttribute('aria-label') ?? it.labels?.[0]?.innerText ?? it.innerText ?? '').trim();
            }
            """;

    @TempDir
    static Path data;

    @Test
    void a_post_is_written_looked_at_tested_and_sent_by_keyboard_alone() throws Exception {
        try (var site = new SampleSite(data)) {
            var visit = new Visit(site.person(Chromium.Look.DESK_LIGHT)).open("/studio");
            var page = visit.page();
            go(page, "E-mail address").type(site.address());
            go(page, "Password").type(site.password());
            page.keyboard().press("Enter");
            visit.reads("Overview");

            enter(page, "New post");
            page.waitForSelector("#post[data-ready]");
            go(page, "Title").type("The lamp is lit");
            go(page, "Subtitle").type("By hand");
            page.keyboard().press("Enter");
            page.keyboard().type("Dear {{name|there}}, every key was pressed.");
            visit.saved();
            page.keyboard().press("Escape");
            enter(page, "Preview in full");
            visit.sees("Preview");
            enter(page, "Test and send");
            visit.reads("Where it goes");

            go(page, "To");
            page.keyboard().press("Control+a");
            page.keyboard().type("ada@example.org");
            page.keyboard().press("Enter");
            visit.reads("The test is on its way.");
            enter(page, "Send now");
            visit.reads("recipients");
            assertThat(page.locator("#progress .mark"))
                    .hasText("sent", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            visit.check();
            assertThat(site.mails(visit, "ada@example.org")).isEqualTo(1);
        }
    }

    private static void enter(Page page, String name) {
        go(page, name);
        page.keyboard().press("Enter");
    }

    /** By Tab, to what has this name. */
    private static Keyboard go(Page page, String name) {
        var passed = new StringBuilder();
        for (var step = 0; step < FAR; step++) {
            page.keyboard().press("Tab");
            var here = page.evaluate(NAME).toString();
            if (here.equals(name)) return page.keyboard();
            passed.append(" · ").append(here.lines().findFirst().orElse(""));
        }
        throw new AssertionError("Tab does not lead to “" + name + "” but to" + passed);
    }
}
