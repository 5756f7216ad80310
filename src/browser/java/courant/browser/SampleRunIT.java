package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import courant.jar.RunningJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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
        try (var jar = RunningJar.start(data, Map.of());
                var chromium = new Chromium()) {
            var author = chromium.person(Chromium.Look.DESK_LIGHT, jar.url());
            var studio = signIn(author, jar);
            theSampleArrives(studio);

            var reader = chromium.person(Chromium.Look.PHONE_DARK, jar.url());
            signUp(reader);
            confirm(author, studio);
            writeAndSend(studio);
            leaveByTheMail(author, studio);

            startOwnNewsletter(studio);
            assertThat(chromium.foreignRequests()).isEmpty();
        }
    }

    private Visit signIn(BrowserContext author, RunningJar jar) {
        var block = jar.console();
        return new Visit(author)
                .open("/studio")
                .sees("Sign in")
                .fill("E-mail address", word(block, "(\\S+@example\\.org)"))
                .fill("Password", word(block, "[Pp]assword:? +(\\S+)"))
                .press("Sign in")
                .sees("Overview");
    }

    private void theSampleArrives(Visit studio) {
        await().atMost(FIRST_MAILS).until(() -> mails(studio.open("/studio/inbox")) == 3);
        studio.sees("Inbox");
        studio.page().locator("main ul.list a").first().click();
        studio.check();
        studio.page().navigate(studio.page().locator("iframe").getAttribute("src"));
        Axe.check(studio.page());
        studio.open("/");
        studio.page().locator("article.newest h2 a").click();
        assertThat(studio.page().url()).contains("/p/");
        studio.check();
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

    private void confirm(BrowserContext author, Visit studio) {
        var mail = openMail(studio, "ada@example.net");
        var page = Visit.tab(author, () -> mail.getByRole(AriaRole.LINK, link("Yes, I want to get it")).click());
        page.sees("One last step");
        page.page().locator("main button").first().click();
        page.sees("Welcome. You are subscribed.");
        page.page().close();
    }

    private void writeAndSend(Visit studio) {
        studio.open("/studio").press("New post");
        studio.fill("Title", "A letter from the harbour").fill("Subtitle", "With a greeting");
        studio.page().getByLabel("Text, in Markdown").fill("Dear {{name|there}},\n\nthe *boats* are back.");
        assertThat(studio.page().frameLocator("#preview").getByText("the boats are back.")).isVisible();
        assertThat(studio.page().locator("[data-saving]")).containsText("Saved");
        studio.check();
        studio.press("Test and send");
        studio.check();
        studio.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Send now"))).click();
        assertThat(studio.page().getByText("sent", new Page.GetByTextOptions().setExact(true)).first())
                .isVisible();
        studio.sees("A letter from the harbour");
    }

    private void leaveByTheMail(BrowserContext author, Visit studio) {
        var mail = openMail(studio, "ada@example.net");
        assertThat(mail.getByText("Dear Ada,")).isVisible();
        var page = Visit.tab(author, () -> mail.getByRole(AriaRole.LINK, link("Unsubscribe")).last().click());
        page.check();
        page.press("Leave").sees("You have left").press("Undo").sees("You are back");
        page.page().close();
    }

    private void startOwnNewsletter(Visit studio) {
        studio.open("/studio").press("Start your own newsletter");
        studio.check();
    }

    /** The newest mail to this address, as it lies in the inbox. */
    private FrameLocator openMail(Visit studio, String address) {
        await().atMost(Duration.ofSeconds(20)).until(() -> mails(studio.open("/studio/inbox?q=" + address)) > 0);
        studio.page().locator("main ul.list a").first().click();
        return studio.page().frameLocator("iframe");
    }

    private static int mails(Visit inbox) {
        return inbox.page().locator("main ul.list li").count();
    }

    private static FrameLocator.GetByRoleOptions link(String name) {
        return new FrameLocator.GetByRoleOptions().setName(name);
    }

    private static String word(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) throw new AssertionError(pattern + " is not in: " + text);
        return matcher.group(1);
    }
}
