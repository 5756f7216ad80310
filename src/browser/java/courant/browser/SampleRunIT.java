package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new user does on the first evening, on an empty data directory, in a real browser. */
class SampleRunIT {
    private static final Duration FIRST_MAILS = Duration.ofSeconds(15);

    @TempDir
    Path data;

    @Test
    void the_sample_runs_a_reader_comes_and_goes_and_the_author_starts_a_newsletter() throws Exception {
        try (var site = new SampleSite(data)) {
            var author = site.person(Chromium.Look.DESK_LIGHT);
            var studio = site.signIn(author);
            site.awaitSample(studio, FIRST_MAILS);
            thePostStandsInTheArchive(studio);

            signUp(site.person(Chromium.Look.PHONE_DARK));
            confirm(site, author, studio);
            writeAndSend(studio);
            leaveByTheMail(site, author, studio);

            startOwnNewsletter(studio);
            assertThat(site.chromium().foreignRequests()).isEmpty();
        }
    }

    private void thePostStandsInTheArchive(Visit reader) {
        reader.open("/").page().locator("article.newest h2 a").click();
        reader.page().waitForURL(Pattern.compile("/p/"));
        reader.check();
    }

    private void signUp(BrowserContext reader) {
        new Visit(reader)
                .open("/subscribe")
                .check()
                .fill("Your e-mail address", "ada@example.net")
                .fill("Your name (optional)", "Ada")
                .press("Subscribe")
                .sees("Please look into your mail");
    }

    private void confirm(SampleSite site, BrowserContext author, Visit studio) {
        var mail = openMail(site, studio, "ada@example.net");
        var page = Visit.tab(author, () -> mail.getByRole(AriaRole.LINK, link("Yes, I want to get it"))
                .click());
        page.sees("One last step");
        page.page().locator("main button").first().click();
        page.sees("Welcome. You are subscribed.");
        page.page().close();
    }

    private void writeAndSend(Visit studio) {
        studio.open("/studio").press("New post");
        studio.fill("Title", "A letter from the harbour").fill("Subtitle", "With a greeting");
        studio.press("Preview").press("Markdown");
        studio.page().getByLabel("Text, in Markdown").fill("Dear {{name|there}},\n\nthe *boats* are back.");
        assertThat(studio.page().frameLocator("#preview").getByText("the boats are back."))
                .isVisible();
        studio.saved().check();
        studio.press("Test and send");
        studio.check();
        studio.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Send now")))
                .click();
        studio.sees("A letter from the harbour");
        assertThat(studio.page().locator("#progress[data-over]")).isVisible();
        studio.reads("4 of 4");
    }

    private void leaveByTheMail(SampleSite site, BrowserContext author, Visit studio) {
        var mail = openMail(site, studio, "ada@example.net");
        assertThat(mail.getByText("Dear Ada,")).isVisible();
        var page = Visit.tab(author, () -> mail.getByRole(AriaRole.LINK, link("Unsubscribe"))
                .last()
                .click());
        page.check();
        page.press("Leave").sees("You have left").press("Undo").sees("You are back");
        page.page().close();
    }

    private void startOwnNewsletter(Visit studio) {
        studio.open("/studio").press("Start your own newsletter");
        studio.check();
        studio.open("/").sees("");
    }

    /** The newest mail to this address, as it lies in the inbox. */
    private FrameLocator openMail(SampleSite site, Visit studio, String address) {
        await().atMost(Duration.ofSeconds(20)).until(() -> site.mails(studio, address) > 0);
        studio.page().locator("main ul.list a").first().click();
        return studio.page().frameLocator("iframe");
    }

    private static FrameLocator.GetByRoleOptions link(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name);
    }
}
