package courant.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader likes a post without a cookie, signs in, and comments; an author approves it, and everybody reads it. */
class TalkIT {
    private static final String READER = "jonas@example.net";
    private static final Pattern LINK = Pattern.compile("href=\"(http[^\"]+/me/sign-in/[^\"]+)\"");

    @TempDir
    Path data;

    @Test
    void a_reader_comments_and_an_author_lets_everybody_read_it() throws Exception {
        try (var site = new SampleSite(data)) {
            var studio = site.signIn(site.person(Chromium.Look.DESK_LIGHT));
            site.awaitSample(studio, Duration.ofSeconds(60));
            var person = site.person(Chromium.Look.PHONE_LIGHT);
            var reader = new Visit(person).open("/");
            var post = reader.page().locator("main a[href^='/p/']").first().getAttribute("href");
            reader.open(post).press("I like this").reads("Likes: 1");
            assertThat(person.cookies()).isEmpty();
            signIn(site, studio, reader, post);
            reader.fill("Name that is shown", "Jonas").fill("Comment", "The light on the mole!\n\nSee https://example.org/mole.").press("Send");
            reader.reads("Thank you. Everybody sees your comment").reads("Waits for an author");
            look(reader, "talk-own");
            studio.open("/studio/comments").reads("The light on the mole!");
            look(studio, "talk-studio");
            studio.press("Approve the comment by Jonas").reads("Approved.");
            reader.open(post).reads("The light on the mole!").follow("Reply");
            reader.fill("Comment", "And the harbour bell.").press("Send").reads("Your comment is there.");
            reader.open(post).reads("And the harbour bell.");
            look(reader, "talk-post");
            inArabic(reader, post);
            assertThat(site.chromium().foreignRequests()).isEmpty();
        }
    }

    private static void signIn(SampleSite site, Visit studio, Visit reader, String post) {
        reader.follow("Write a comment").follow("Sign in to write");
        reader.fill("Your e-mail address", READER).press("Send me a link").sees("Please look into your mail");
        await().atMost(Duration.ofSeconds(20)).until(() -> site.mails(studio, READER) >= 2);
        var mail = studio.page().locator("main ul.list a").first().getAttribute("href");
        var found = LINK.matcher(studio.page().request().get(mail + "/html").text());
        assertThat(found.find()).isTrue();
        reader.open(found.group(1)).press("Yes, sign me in").reads("Name that is shown");
        assertThat(reader.page().url()).endsWith(post + "/comments");
    }

    private static void inArabic(Visit reader, String post) {
        reader.open("/me");
        reader.page().selectOption("select[name=language]", "ar");
        reader.press("Save");
        reader.page().waitForLoadState();
        reader.open(post + "/comments").reads("The light on the mole!");
        look(reader, "talk-ar");
    }

    private static void look(Visit visit, String name) {
        for (var look : Chromium.Look.values()) {
            look.show(visit.page());
            visit.page().screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/looks", name + "-" + look.name().toLowerCase() + ".png")));
            visit.check();
            assertThat((Integer) visit.page().evaluate("document.documentElement.scrollWidth - window.innerWidth")).isLessThanOrEqualTo(0);
        }
    }
}
