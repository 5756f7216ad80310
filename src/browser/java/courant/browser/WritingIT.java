package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import courant.mail.corpus.Posts;
import courant.markdown.Markdown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What an author does at a post, by keyboard alone; and that no text changes by being looked at. */
class WritingIT {
    @TempDir
    static Path data;

    private static SampleSite site;
    private static String session;
    private BrowserContext author;
    private Visit studio;

    @BeforeAll
    static void start() throws Exception {
        site = new SampleSite(data);
        var author = site.person(Chromium.Look.DESK_LIGHT);
        site.signIn(author);
        session = author.storageState();
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @BeforeEach
    void sitDown() {
        author = site.chromium().person(Chromium.Look.DESK_LIGHT, site.url(), session);
        studio = new Visit(author);
    }

    @AfterEach
    void leave() {
        author.close();
    }

    /** As a quick hand does it, or a slow machine: without the moment in which the browser says that the dialog is closed. */
    @Test
    void what_is_typed_right_after_a_small_question_goes_where_the_cursor_was() {
        var paper = Paper.blank(studio);
        paper.type("First").press("Enter").insert("button");
        assertThat(paper.dialog()).isVisible();
        paper.type("Go").press("Tab").type("example.org");
        paper.page()
                .evaluate(
                        """
                async () => {
                  document.querySelector('dialog form').requestSubmit();
                  for (let i = 0; i < 10; i++) await null;
                  document.execCommand('insertText', false, 'Behind');
                }""");
        paper.awaitMarkdown("First\n\n[Go](https://example.org){.button}\n\nBehind\n").awaitSaved();
    }

    @Test
    void a_post_is_written_by_keyboard_alone_and_is_the_same_in_markdown_and_after_a_reload() {
        var paper = Paper.blank(studio);
        paper.type("Dear {{name|there}}, the ").press("Control+b").type("boats").press("Control+b").type(" are *back*.");
        paper.press("Enter").insert("head").type("What they brought").press("Enter");
        paper.type("- nets").press("Enter").type("fish").press("Enter", "Tab").type("two herrings").press("Enter", "Enter", "Enter");
        paper.type("[ ] sell them").press("Enter", "Enter");
        paper.type("> A lamp is a promise.").press("Enter", "Enter");
        paper.type("So he said").press("Control+Alt+f").type("In a letter.").press("Escape").type(".").press("Enter");
        paper.insert("button").answer("Come and see", "example.org/boats").type("Behind it").press("Enter");
        paper.insert("personal").answer().type(", see you").press("Enter");
        paper.pastePicture(320, 200);
        assertThat(paper.page().locator(".part-alt")).isFocused();
        paper.type("A tower").press("Shift+Tab").type("The tower at noon").press("Enter").type("The end.");
        paper.awaitMarkdown(it -> it.contains("The end."));

        var path = paper.markdown().replaceAll("(?s).*\\((/pictures/\\S+) .*", "$1");
        var text = """
                Dear {{name|there}}, the **boats** are *back*.

                ## What they brought

                - nets
                - fish
                  - two herrings

                * [ ] sell them

                > A lamp is a promise.

                So he said[^1].

                [Come and see](https://example.org/boats){.button}

                Behind it

                {{name|there}}, see you

                ![A tower](%s "The tower at noon")

                The end.

                [^1]: In a letter.
                """
                .formatted(path);
        paper.awaitMarkdown(text).awaitSaved();
        paper.view("Markdown").awaitMarkdown(text);
        assertThat(paper.page().locator("#body")).isVisible();
        paper.page().reload();
        paper.ready().awaitMarkdown(text).view("Write").awaitMarkdown(text);
        assertThat(paper.page().locator(".paper .footnote")).containsText("In a letter.");
        paper.check();
    }

    /** The answer of the first save is held back until more has been typed. */
    @Test
    void what_is_typed_while_a_save_is_under_way_is_saved_too() {
        var paper = Paper.blank(studio);
        var page = paper.page();
        page.route("**/autosave", save -> {
            page.unroute("**/autosave");
            var answer = save.fetch();
            paper.type(" And more.");
            paper.awaitMarkdown("First. And more.\n");
            save.fulfill(new Route.FulfillOptions().setResponse(answer));
        });
        paper.type("First.");
        page.waitForResponse(
                save -> save.url().endsWith("/autosave") && save.request().postData().contains("more"), () -> {});
        paper.awaitSaved();
        page.reload();
        paper.ready().awaitMarkdown("First. And more.\n");
    }

    @Test
    void the_menu_the_bar_and_the_questions_have_no_barrier() {
        var paper = Paper.blank(studio);
        paper.type("A word").press("Enter").type("/").check();
        paper.press("Escape", "Backspace", "Backspace", "Control+a", "Alt+F10");
        assertThat(paper.page().getByLabel("Bold").last()).isFocused();
        paper.check().press("ArrowRight", "Enter", "Escape").awaitMarkdown("*A word*\n");
        paper.press("Control+k");
        assertThat(paper.dialog()).isVisible();
        paper.check().press("Escape");
    }

    @Test
    void what_is_copied_in_word_and_google_docs_comes_in_clean() throws IOException {
        for (var program : List.of("google-docs", "word")) {
            var paper = Paper.blank(studio);
            paper.paste(clipboard(program + ".html"), "text");
            paper.awaitMarkdown(clipboard(program + ".md"));
        }
    }

    @Test
    void plain_text_is_read_as_markdown_and_an_address_alone_becomes_a_card() {
        Paper.blank(studio).paste("", "## Boats\n\n- *one*\n- two").awaitMarkdown("## Boats\n\n- *one*\n- two\n");
        Paper.blank(studio).paste("", "https://example.org/film").awaitMarkdown("https://example.org/film\n");
    }

    private static String clipboard(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/clipboard", name));
    }

    /** Opened and put back: the same bytes. Every block written anew, as if it had been changed: the same for readers. */
    @TestFactory
    Stream<DynamicTest> texts_come_back() throws IOException {
        return Posts.all().stream().map(post -> DynamicTest.dynamicTest(post.name(), () -> comesBack(post.markdown())));
    }

    private void comesBack(String text) {
        if (!studio.page().url().contains("/studio/posts/")) Paper.blank(studio);
        var back = (Map<?, ?>) studio.page()
                .evaluate(
                        """
                        async text => {
                          const form = document.getElementById('post');
                          const { body } = form.elements;
                          body.value = text;
                          body.dispatchEvent(new Event('change'));
                          const { Text } = await import(form.dataset.editor);
                          const read = new Text(text);
                          return { seen: body.value, same: read.markdown(read.doc), anew: read.rewritten() };
                        }""",
                        text);
        assertThat(back.get("seen")).isEqualTo(text);
        assertThat(back.get("same")).isEqualTo(text);
        assertThat(page((String) back.get("anew"))).isEqualTo(page(text));
    }

    /** Line ends in a paragraph are blanks to whoever reads it, and an empty title is none. */
    private static String page(String markdown) {
        return Markdown.parse(markdown).page().toString().replaceAll("\\s+", " ").replace(" title=\"\"", "");
    }
}
