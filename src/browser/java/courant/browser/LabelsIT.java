package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bylines, series, tags and several newsletters, as people go about them with a keyboard. */
class LabelsIT {
    @TempDir
    Path data;

    @Test
    void an_author_labels_posts_and_starts_a_second_newsletter_and_a_reader_takes_both() throws Exception {
        try (var site = new SampleSite(data)) {
            var author = site.person(Chromium.Look.DESK_LIGHT);
            var studio = site.signIn(author);
            site.awaitSample(studio, Duration.ofSeconds(60));

            var first = write(studio, "The mole");
            chooseByKeyboard(studio);
            var second = write(studio, "The light");
            chooseTheSame(studio);
            moveInTheSeries(studio);
            renameTheTag(studio);
            describeTheGuest(studio);
            withoutScripts(site, author, first);
            seeThePages(site, studio, second);

            startAnother(studio);
            takeBoth(site, author, studio);
            end(studio);
            assertThat(site.chromium().foreignRequests()).isEmpty();
        }
    }

    private String write(Visit studio, String title) {
        studio.open("/studio").press("New post").fill("Title", title).saved();
        studio.page().locator(".ProseMirror").click();
        keys(studio, "It was a quiet night.");
        studio.page().locator("summary", new Page.LocatorOptions().setHasText("Post settings")).press("Enter");
        return studio.page().url();
    }

    private void chooseByKeyboard(Visit studio) {
        var bylines = typing(studio, "Bylines");
        bylines.focus();
        keys(studio, "Grace Hopper");
        assertThat(option(studio, "Add “Grace Hopper” as a guest")).isVisible();
        press(studio, "Enter");
        assertThat(chip(studio, "Grace Hopper")).isVisible();
        press(studio, "Backspace");
        assertThat(chip(studio, "Grace Hopper")).isFocused();
        press(studio, "Alt+ArrowLeft");
        assertThat(studio.page().locator("input[name=bylines]")).hasValue(Pattern.compile("^Grace Hopper, .+"));
        typing(studio, "Tags").focus();
        keys(studio, "Harbours,Night,");
        assertThat(chip(studio, "Night")).isVisible();
        typing(studio, "Series").focus();
        keys(studio, "What the sea keeps");
        press(studio, "Enter");
        assertThat(chip(studio, "What the sea keeps")).isFocused();
        studio.check();
        save(studio);
        studio.page().reload();
        assertThat(studio.page().locator("input[name=series]")).hasValue("What the sea keeps");
        assertThat(studio.page().locator("input[name=tags]")).hasValue("Harbours, Night");
    }

    private void chooseTheSame(Visit studio) {
        typing(studio, "Tags").focus();
        keys(studio, "harb");
        assertThat(option(studio, "Harbours")).hasAttribute("aria-selected", "true");
        press(studio, "Enter");
        typing(studio, "Series").focus();
        press(studio, "ArrowDown");
        press(studio, "Enter");
        assertThat(chip(studio, "What the sea keeps")).isVisible();
        save(studio);
    }

    private void moveInTheSeries(Visit studio) {
        studio.open("/studio/series").follow("What the sea keeps");
        studio.sees("What the sea keeps");
        var up = studio.page().getByRole(AriaRole.BUTTON, named("Move “The light” up"));
        up.focus();
        press(studio, "Enter");
        assertThat(studio.page().locator("#moved")).containsText("part 1 now. Saved.");
        assertThat(up).isFocused();
        studio.page().reload();
        var parts = studio.page().locator("ol.ordered > li");
        assertThat(parts.first()).containsText("The light");
        parts.nth(1).dragTo(parts.first());
        assertThat(studio.page().locator("#moved")).containsText("Saved.");
        studio.page().reload();
        assertThat(parts.first()).containsText("The mole");
    }

    private void renameTheTag(Visit studio) {
        studio.open("/studio/tags").check().follow("Harbours");
        studio.sees("Harbours").fill("Name", "Ports");
        press(studio, "Enter");
        studio.reads("Renamed on all posts.").sees("Ports");
        studio.press("Undo").sees("Harbours");
    }

    private void describeTheGuest(Visit studio) {
        studio.open("/studio/bylines").check().follow("Grace Hopper");
        studio.sees("Grace Hopper").fill("About", "Counts in nanoseconds.").fill("Links", "example.org/grace");
        studio.press("Save profile").reads("Saved.");
        studio.check();
    }

    /** The same by typing and buttons that send forms. */
    private void withoutScripts(SampleSite site, BrowserContext author, String post) {
        try (var plain = site.chromium().scriptless(site.url(), author.storageState())) {
            var page = plain.newPage();
            page.navigate(post);
            page.locator("summary", new Page.LocatorOptions().setHasText("Post settings")).click();
            page.getByLabel("Tags").fill("Harbours, Fog");
            page.getByRole(AriaRole.BUTTON, named("Save")).click();
            assertThat(page.getByLabel("Tags")).hasValue("Harbours, Fog");
            page.navigate("/studio/series");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What the sea keeps")).click();
            page.getByRole(AriaRole.BUTTON, named("Move “The mole” down")).click();
            assertThat(page.locator("ol.ordered > li").first()).containsText("The light");
        }
    }

    private void seeThePages(SampleSite site, Visit studio, String post) {
        studio.open(post).press("Test and send");
        studio.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Send now")))
                .click();
        assertThat(studio.page().locator("#progress[data-over]")).isVisible();
        var reader = new Visit(site.person(Chromium.Look.PHONE_LIGHT));
        reader.open("/p/the-light").check().reads("Part 1 of");
        reader.follow("What the sea keeps");
        reader.sees("What the sea keeps").follow("The light");
        reader.page().waitForURL(Pattern.compile("/p/the-light"));
        reader.follow("Harbours");
        reader.sees("Harbours");
        reader.open("/tags/nothing").sees("Nothing stands at this address");
        reader.page().close();
    }

    private void startAnother(Visit studio) {
        studio.open("/studio/settings/newsletters").check().fill("Name", "Night Notes").fill("Short name", "night");
        press(studio, "Enter");
        studio.reads("Added. Look through its settings.").fill("Sender’s name", "The Night Desk").press("Save settings");
        studio.reads("Saved.");
        assertThat(studio.page().getByLabel("Sender’s name")).hasValue("The Night Desk");
        studio.check();
        studio.open("/studio/settings");
        assertThat(studio.page().getByLabel("Sender’s name")).not().hasValue("The Night Desk");
    }

    private void takeBoth(SampleSite site, BrowserContext author, Visit studio) {
        var reader = new Visit(site.person(Chromium.Look.PHONE_DARK)).open("/newsletters/night");
        reader.sees("Night Notes");
        reader.open("/subscribe").fill("Your e-mail address", "both@example.net");
        reader.page().getByLabel("Night Notes").focus();
        press(reader, "Space");
        press(reader, "Enter");
        reader.sees("Please look into your mail");
        await().atMost(Duration.ofSeconds(20)).until(() -> site.mails(studio, "both@example.net") == 1);
        studio.page().locator("main ul.list a").first().click();
        var mail = studio.page().frameLocator("iframe");
        var page = Visit.tab(author, () -> mail.getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText("Yes")).click());
        page.sees("One last step").reads("and Night Notes");
        page.page().locator("main button").first().press("Enter");
        page.sees("Welcome. You are subscribed.");
        page.page().close();
        reader.page().close();
    }

    private void end(Visit studio) {
        studio.open("/studio/settings/newsletters").press("End Night Notes").reads("Ended.");
        assertThat(studio.page().request().get("/subscribe").text()).doesNotContain("value=\"night\"");
        studio.check();
        studio.open("/newsletters/night").sees("Night Notes").reads("has ended");
    }

    private static Locator typing(Visit visit, String label) {
        return visit.page().getByRole(AriaRole.COMBOBOX, named(label));
    }

    private static Locator option(Visit visit, String name) {
        return visit.page().getByRole(AriaRole.OPTION, named(name));
    }

    private static Locator chip(Visit visit, String word) {
        return visit.page().getByRole(AriaRole.BUTTON, named("Remove " + word));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static void keys(Visit visit, String text) {
        visit.page().keyboard().type(text);
    }

    private static void press(Visit visit, String key) {
        visit.page().keyboard().press(key);
    }

    private static void save(Visit visit) {
        visit.button("Save").focus();
        press(visit, "Enter");
        visit.reads("Saved.");
    }
}
