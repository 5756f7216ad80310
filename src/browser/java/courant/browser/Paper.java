package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.function.Predicate;

/** An author at the writing surface of a new post, with nothing but a keyboard and a clipboard. */
final class Paper {
    private final Visit studio;
    private final Page page;

    private Paper(Visit studio) {
        this.studio = studio;
        page = studio.page();
    }

    /** A new post, with the cursor in its text. */
    static Paper blank(Visit studio) {
        studio.open("/studio").press("New post");
        var paper = new Paper(studio);
        paper.ready();
        paper.page.locator("#subtitle").focus();
        return paper.press("Enter");
    }

    /** Waits until the editor's script has made the surface. */
    Paper ready() {
        page.waitForSelector("#post[data-ready]", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        return this;
    }

    Page page() {
        return page;
    }

    Paper type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Paper press(String... keys) {
        for (var key : keys) page.keyboard().press(key);
        return this;
    }

    /** By the slash menu. */
    Paper insert(String name) {
        type("/" + name);
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        return press("Enter");
    }

    /** The small question that came up is answered, field by field, and closed with Enter. */
    Paper answer(String... answers) {
        assertThat(dialog()).isVisible();
        for (int i = 0; i < answers.length; i++) {
            if (i > 0) press("Tab");
            if (!answers[i].isEmpty()) type(answers[i]);
        }
        press("Enter");
        assertThat(dialog()).hasCount(0);
        return this;
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** What a paste of this HTML does, as a browser hands it over. */
    Paper paste(String html, String text) {
        page.evaluate(
                """
                ({ html, text }) => {
                  const data = new DataTransfer();
                  if (html) data.setData('text/html', html);
                  data.setData('text/plain', text);
                  document.querySelector('.ProseMirror').dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""",
                Map.of("html", html, "text", text));
        return this;
    }

    /** A picture of so many pixels, pasted. */
    Paper pastePicture(int width, int height) {
        page.evaluate(
                """
                async ({ width, height }) => {
                  const canvas = Object.assign(document.createElement('canvas'), { width, height });
                  canvas.getContext('2d').fillRect(0, 0, width / 2, height);
                  const blob = await new Promise(resolve => canvas.toBlob(resolve, 'image/png'));
                  const data = new DataTransfer();
                  data.items.add(new File([blob], 'tower.png', { type: 'image/png' }));
                  document.querySelector('.ProseMirror').dispatchEvent(
                    new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""",
                Map.of("width", width, "height", height));
        return this;
    }

    String markdown() {
        return page.locator("#body").inputValue();
    }

    Paper awaitMarkdown(Predicate<String> as) {
        page.waitForCondition(() -> as.test(markdown()));
        return this;
    }

    Paper awaitMarkdown(String exactly) {
        assertThat(page.locator("#body")).hasValue(exactly);
        return this;
    }

    Paper awaitSaved() {
        studio.saved();
        return this;
    }

    Paper view(String name) {
        studio.press(name);
        return this;
    }

    Paper check() {
        Axe.check(page);
        return this;
    }
}
