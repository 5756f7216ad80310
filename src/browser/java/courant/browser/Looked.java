package courant.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/** A state that a test has come to, in each look: valid, without a barrier, not wider than the window; with a picture of it. */
final class Looked {
    private Looked() {}

    static void at(Visit visit, String name) {
        visit.checkHtml();
        for (var look : Chromium.Look.values()) in(look, visit.page(), name);
        Chromium.Look.DESK_LIGHT.show(visit.page());
    }

    private static void in(Chromium.Look look, Page page, String name) {
        look.show(page);
        Axe.check(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as(name + " does not scroll sideways: " + look)
                .isLessThanOrEqualTo(0);
        var file = name + "-" + look.name().toLowerCase() + ".png";
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target/looks", file)));
    }
}
