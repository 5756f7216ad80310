package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** A mailing's page in an author's window. */
final class MailingPage {
    private static final Pattern SUM = Pattern.compile("([\\d,]+) (\\w+)");
    private final Visit visit;

    MailingPage(Visit visit) {
        this.visit = visit;
    }

    /** What the page says the mailing is, as soon as it says so. */
    MailingPage is(String state) {
        assertThat(visit.page().locator("#progress .mark")).hasText(state);
        return this;
    }

    /** Exactly these buttons steer it. */
    MailingPage offers(String... buttons) {
        assertThat(visit.page().locator("main form[method=post] button")).hasText(buttons);
        return this;
    }

    MailingPage leadsTo(String link) {
        assertThat(visit.page().locator("main .head .row a")).hasText(link);
        return this;
    }

    MailingPage says(String words) {
        assertThat(visit.page().locator("#progress")).containsText(words);
        return this;
    }

    /** Its sum has this part, and all parts make the whole. */
    MailingPage addsUpWith(String part) {
        assertThat(visit.page().locator("#reconciliation")).containsText(part);
        var numbers = SUM.matcher(visit.page().locator("#reconciliation").innerText())
                .results()
                .map(it -> Integer.parseInt(it.group(1).replace(",", "")))
                .toList();
        assertThat(numbers.stream().skip(1).mapToInt(it -> it).sum()).isEqualTo(numbers.getFirst());
        return this;
    }

    MailingPage press(String button) {
        visit.press(button);
        return this;
    }

    /** As somebody does who takes every button for a desktop icon. */
    MailingPage pressTwice(String button) {
        visit.button(button).dblclick();
        return this;
    }

    /** In every look: no barrier, nothing that scrolls sideways; with a picture for people. */
    MailingPage looks(String name) {
        var page = visit.page();
        visit.checkHtml();
        for (var look : Chromium.Look.values()) {
            look.show(page);
            Axe.check(page);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("nothing scrolls sideways")
                    .isLessThanOrEqualTo(0);
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(name, look)));
        }
        return this;
    }

    void close() {
        visit.page().close();
    }

    private static Path picture(String name, Chromium.Look look) {
        return Path.of("target/looks", "mailing-" + name + "-" + look.name().toLowerCase() + ".png");
    }
}
