package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What authors do with their readers, by keyboard where it is the main path. */
class AudienceIT {
    @TempDir
    static Path data;

    private static SampleSite site;
    private static BrowserContext author;

    @BeforeAll
    static void start() throws Exception {
        site = new SampleSite(data);
        author = site.person(Chromium.Look.DESK_LIGHT);
        var studio = site.signIn(author);
        site.awaitSample(studio, Duration.ofSeconds(60));
        studio.page().close();
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @Test
    void readers_are_tagged_and_untagged_by_keyboard_meant_by_a_segment_and_sent_to() {
        var studio = new Visit(author).open("/studio/subscribers");
        tagTheFirst(studio, "members");
        studio.reads("Gave “members” to 1 subscriber.").check();
        buildSegment(studio);
        chooseIt(studio);
        studio.open("/studio/subscribers");
        tagTheFirst(studio, "press");
        studio.press("Undo").reads("Changed back 1 subscriber.").check();
        assertThat(studio.page().locator("#progress[data-over]")).isVisible();
        removeAndBringBack(studio);
    }

    /** From the search field on, without a mouse. */
    private static void tagTheFirst(Visit studio, String tag) {
        var page = studio.page();
        page.locator("#many input[name=ids]").first().focus();
        page.keyboard().press("Space");
        page.locator("#many-tag").focus();
        page.keyboard().type(tag);
        page.keyboard().press("Enter");
        studio.sees("Subscribers");
    }

    private static void buildSegment(Visit studio) {
        var page = studio.open("/studio/segments/new").page();
        assertThat(page.locator("#count b")).not().isVisible();
        page.locator("#name").focus();
        page.keyboard().type("Members by hand");
        page.locator("#value-0-0").focus();
        page.keyboard().type("members");
        assertThat(page.locator("#count")).containsText("1 reader");
        page.locator("#add-0").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#what-0-1")).isFocused();
        page.keyboard().type("Lang");
        assertThat(page.getByLabel("How").nth(1)).hasValue("is");
        page.locator("#how-0-1").selectOption("isNot");
        page.locator("#value-0-1").fill("ja");
        assertThat(page.locator("#count")).containsText("not reads in ja");
        assertThat(page.locator("#count")).containsText("1 reader");
        studio.check();
        page.locator("#value-0-1").press("Shift+Tab");
        button(page, "Save").press("Enter");
        studio.reads("Saved.").reads("Members by hand").check();
    }

    private static void chooseIt(Visit studio) {
        studio.open("/studio").press("New post").fill("Title", "For members").saved();
        var path = URI.create(studio.page().url()).getPath();
        var page = studio.open(path + "/send").page();
        page.getByLabel("Readers", new Page.GetByLabelOptions().setExact(true)).selectOption("Members by hand");
        assertThat(page.locator("#reach")).hasText("1 reader today.");
        page.getByLabel("Readers", new Page.GetByLabelOptions().setExact(true)).selectOption("0");
        page.getByText("Leave out").first().click();
        page.locator("details").getByLabel("Members by hand").check();
        assertThat(page.locator("#reach")).hasText("2 readers today.");
        studio.check();
    }

    private static void removeAndBringBack(Visit studio) {
        studio.open("/studio/segments").follow("Members by hand").sees("Segment");
        studio.press("Remove").reads("Removed.").check();
        studio.press("Undo").reads("It is back.").reads("Members by hand");
    }

    /** So many rows that the page is there before the import is over. */
    @Test
    void an_import_is_watched_to_its_end() {
        var rows = IntStream.range(0, 30_000).mapToObj(it -> "in" + it + "@example.net\n").collect(joining("", "email\n", ""));
        var studio = new Visit(author).open("/studio/imports");
        var file = new FilePayload("readers.csv", "text/csv", rows.getBytes(UTF_8));
        studio.page().getByLabel("CSV file").setInputFiles(file);
        studio.page().getByLabel("These people agreed to get mail from me").check();
        studio.press("Import");
        assertThat(studio.page().locator("#progress[data-over]")).containsText("30,000");
        assertThat(studio.page().getByText("See the subscribers")).isVisible();
        studio.check();
    }

    @Test
    void without_a_script_the_builder_works_by_round_trips() {
        try (var person = site.chromium().person(Chromium.Look.DESK_LIGHT, site.url(), author.storageState(), false)) {
            var page = new Visit(person).open("/studio/segments/new").page();
            page.getByLabel("Value").fill("nobody-has-this");
            button(page, "Add a condition").click();
            assertThat(page.locator("#what-0-1")).isVisible();
            assertThat(page.locator("#value-0-0")).hasValue("nobody-has-this");
            page.locator("#what-0-1").selectOption("joined");
            button(page, "Count").last().click();
            page.locator("#value-0-1").fill("2020-01-01");
            button(page, "Count").last().click();
            assertThat(page.locator("#count b")).hasText("0");
        }
    }

    @Test
    void a_reader_is_edited_suppressed_let_go_on_exported_and_erased() {
        var studio = new Visit(author).open("/studio/subscribers/new");
        studio.fill("E-mail address", "kim@example.net").fill("Name", "Kim");
        studio.page().getByLabel("This person agreed to get mail from me").check();
        studio.press("Add").sees("Kim");
        studio.fill("Name", "Kim Lee").fill("Tags", "a, b").fill("Another attribute", "city").fill("Its value", "Ulm");
        studio.press("Save").sees("Kim Lee").reads("Saved.");
        assertThat(studio.page().getByLabel("city")).hasValue("Ulm");
        named(studio, "Unsubscribe from").click();
        studio.reads("Unsubscribed.");
        named(studio, "Undo leaving").click();
        studio.reads("Subscribed again");
        studio.fill("Reason", "asked by phone").press("Suppress").reads("asked by phone");
        studio.press("Allow mail again").reads("Mail may go to this address again.").check();
        var file = studio.page().waitForDownload(() -> studio.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download"))
                .click());
        assertThat(file.suggestedFilename()).matches("subscriber-\\d+\\.json");
        studio.press("Erase").reads("it cannot be undone");
        studio.page().getByLabel("Erase this person for good").check();
        studio.press("Erase").reads("Erased.");
        studio.open("/studio/subscribers?q=kim@example.net").reads("Nobody here matches.");
    }

    @Test
    void attributes_are_defined_and_then_asked_for() {
        var studio = new Visit(author).open("/studio/subscribers/attributes");
        studio.fill("Label", "Favourite season").fill("Name", "Season!").press("Define").reads("small letters");
        studio.fill("Name", "season").page().getByLabel("Kind").selectOption("choice");
        studio.fill("Choices", "winter\nsummer").press("Define").reads("Saved.").reads("winter, summer").check();
        studio.open("/studio/subscribers");
        studio.page().locator("#many .main a").first().click();
        studio.page().getByLabel("Favourite season").selectOption("summer");
        studio.press("Save").reads("Saved.");
        assertThat(studio.page().getByLabel("Favourite season")).hasValue("summer");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("^" + name + "$")));
    }

    /** The button whose name begins so. */
    private static Locator named(Visit visit, String beginning) {
        return visit.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(beginning)).first();
    }
}
