package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import courant.ValidHtml;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** One person's window: finds things by the words on them, and checks each page it comes to for errors and barriers. */
final class Visit {
    private static final Set<String> CHECKED = new HashSet<>();
    private final Page page;

    Visit(BrowserContext person) {
        this(person.newPage());
    }

    Visit(Page page) {
        this.page = page;
    }

    Page page() {
        return page;
    }

    Visit open(String address) {
        page.navigate(address);
        return this;
    }

    Visit fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).first().fill(text);
        return this;
    }

    Visit press(String button) {
        button(button).click();
        return this;
    }

    Visit follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true)).first();
    }

    /** Waits until the page's first heading says this, then looks at the page as a validator and axe-core do. */
    Visit sees(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1).setName(heading)).first())
                .isVisible();
        return check();
    }

    Visit reads(String text) {
        assertThat(page.getByText(text).first()).isVisible();
        return this;
    }

    /** Waits until the post here says that it is saved, which “Not saved yet” does not. */
    Visit saved() {
        assertThat(page.locator("[data-saving]")).hasText(Pattern.compile("^Saved"));
        return this;
    }

    /** The HTML as it was served must be valid, and what is shown must have no barrier. */
    Visit check() {
        checkHtml();
        Axe.check(page);
        return this;
    }

    void checkHtml() {
        if (page.url().startsWith("http") && CHECKED.add(page.url())) {
            var answer = page.request().get(page.url());
            if (answer.ok()) ValidHtml.check(answer.text());
        }
    }

    /** What opens in a new tab when this link of a mail or a page is followed. */
    static Visit tab(BrowserContext person, Runnable click) {
        return new Visit(person.waitForPage(click));
    }
}
