package courant.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reader comes, chooses on the own page, moves, takes out what is kept and is forgotten; scanners confirm nothing meanwhile. */
class OwnPageIT {
    private static final String BROWSER =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";
    private static final Pattern LINKS = Pattern.compile("href=\"(http[^\"]+)\"");

    @TempDir
    Path data;

    @Test
    void a_reader_confirms_with_one_click_and_sees_to_what_is_theirs() throws Exception {
        try (var site = new SampleSite(data)) {
            var studio = site.signIn(site.person(Chromium.Look.DESK_LIGHT));
            site.awaitSample(studio, Duration.ofSeconds(60));
            scanned(site, studio, "forwards@example.net", false);
            scanned(site, studio, "backwards@example.net", true);

            var reader = site.chromium().personWith(BROWSER, Chromium.Look.PHONE_LIGHT, site.url());
            confirmed(site, studio, reader);
            ownPage(site, studio, reader);
            assertThat(site.chromium().foreignRequests()).isEmpty();
        }
    }

    /** A scanner with a whole browser, the reader's own at that, opens every link of the mail. */
    private void scanned(SampleSite site, Visit studio, String address, boolean backwards) {
        try (var scanner = site.chromium().personWith(BROWSER, Chromium.Look.DESK_LIGHT, site.url())) {
            signUp(scanner, address);
            var links = links(mail(site, studio, address, 1));
            var confirm = links.stream().filter(it -> it.contains("/confirm/") && !it.endsWith("/unseen")).findFirst().orElseThrow();
            if (backwards) untilConfirmed(scanner, confirm);
            for (var link : backwards ? links.reversed() : links) follow(scanner, link);
        }
        assertThat(studio.open("/studio/subscribers?q=" + address).page().locator("main")).containsText("pending");
    }

    private void confirmed(SampleSite site, Visit studio, BrowserContext reader) {
        signUp(reader, "lea@example.net");
        var confirm = links(mail(site, studio, "lea@example.net", 1)).stream().filter(it -> it.contains("/confirm/") && !it.endsWith("/unseen")).findFirst().orElseThrow();
        untilConfirmed(reader, confirm);
        assertThat(reader.cookies()).isEmpty();
        signUp(reader, "lea@example.net");
        reader.pages().forEach(Page::close);
    }

    private void ownPage(SampleSite site, Visit studio, BrowserContext reader) {
        var me = new Visit(reader).open("/me").sees("Open your page");
        me.fill("Your e-mail address", "lea@example.net").press("Send me a link").sees("Please look into your mail");
        var link = links(mail(site, studio, "lea@example.net", 2)).stream().filter(it -> it.contains("/me/sign-in/")).findFirst().orElseThrow();
        me.open(link).sees("Is this you?");
        assertThat(reader.cookies()).isEmpty();
        me.press("Yes, sign me in").sees("What you get");
        assertThat(reader.cookies()).hasSize(1);
        look(me, "me");

        me.page().getByLabel(Pattern.compile("One mail a week")).first().check();
        me.page().locator("#name").fill("Léa");
        me.press("Save").reads("Saved.");
        assertThat(me.page().locator("#name")).hasValue("Léa");
        assertThat(me.page().getByLabel(Pattern.compile("One mail a week")).first()).isChecked();
        me.press("Pause").reads("Nothing is sent to you before");
        me.check().press("Go on now").reads("You get everything again.");
        me.press("Leave all").reads("You have left everything");
        look(me, "me-left");
        me.page().getByLabel("Too many mails").check();
        me.press("Send").reads("That helps");
        me.press("Undo").reads("You are back");
        move(site, studio, me);
        var file = me.page().waitForDownload(() -> me.follow("Download"));
        assertThat(read(file.path())).contains("lea.new@example.net", "too many mails");
        inArabic(me);
        erase(me);
    }

    private void move(SampleSite site, Visit studio, Visit me) {
        me.fill("New e-mail address", "lea.new@example.net").press("Change address").reads("We have written to the new address");
        var link = links(mail(site, studio, "lea.new@example.net", 1)).stream().filter(it -> it.contains("/me/address/")).findFirst().orElseThrow();
        me.open(link).sees("Is this your new address?").press("Yes, send it here").sees("Done");
        mail(site, studio, "lea@example.net", 3);
        me.follow("Back to your page");
        me.sees("What you get").reads("lea.new@example.net").follow("See the list");
        me.sees("What was sent to you");
        me.open("/me");
    }

    private void inArabic(Visit me) {
        me.page().locator("#language").selectOption("ar");
        me.page().locator("form.sign-up button[type=submit]").first().click();
        assertThat(me.page().locator("html")).hasAttribute("dir", "rtl");
        look(me, "me-ar");
        me.page().locator("#language").selectOption("en");
        me.page().locator("form.sign-up button[type=submit]").first().click();
        assertThat(me.page().locator("html")).hasAttribute("dir", "ltr");
    }

    private void erase(Visit me) {
        me.open("/me/erasure").sees("Erase me");
        look(me, "me-erasure");
        me.page().locator("#email").fill("somebody@else.example");
        me.press("Erase everything").reads("not the address");
        me.page().locator("#email").fill("lea.new@example.net");
        me.press("Erase everything").sees("You are forgotten");
        assertThat(me.page().context().cookies()).isEmpty();
        me.open("/me").sees("Open your page");
    }

    private static void signUp(BrowserContext person, String address) {
        new Visit(person).open("/subscribe?email=" + address).press("Subscribe").sees("Please look into your mail");
    }

    /** The newest of so many mails to this address. */
    private static String mail(SampleSite site, Visit studio, String address, int number) {
        await().atMost(Duration.ofSeconds(20)).until(() -> site.mails(studio, address) >= number);
        var mail = studio.page().locator("main ul.list a").first().getAttribute("href");
        return studio.page().request().get(mail + "/html").text();
    }

    private static List<String> links(String html) {
        return LINKS.matcher(html).results().map(it -> it.group(1).replace("&amp;", "&")).distinct().toList();
    }

    /** In the first seconds the page asks, since nobody finds a mail so soon. */
    private static void untilConfirmed(BrowserContext person, String link) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> follow(person, link), it -> it.contains("You are subscribed"));
    }

    private static String follow(BrowserContext person, String link) {
        var page = person.newPage();
        try {
            page.navigate(link);
            return page.locator("main").first().textContent();
        } finally {
            page.close();
        }
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

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
