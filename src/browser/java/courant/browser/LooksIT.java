package courant.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page and mail at 390 and 1280 px, in light and in dark: valid HTML, no barrier that axe-core finds, nothing that
 * scrolls sideways, nothing from elsewhere. The pictures lie in target/looks for people to look at.
 */
class LooksIT {
    private static final List<String> PUBLIC = new ArrayList<>(List.of(
            "/", "/archive", "/search", "/search?q=light", "/p/nothing-here", "/nothing-here", "/subscribe", "/confirm/broken", "/unsubscribe/broken", "/login",
            "/subscribe?language=ar", "/subscribe/embed", "/me/sign-in"));
    private static final List<String> STUDIO = new ArrayList<>(List.of(
            "/studio",
            "/studio/posts",
            "/studio/calendar",
            "/studio/subscribers",
            "/studio/subscribers/new",
            "/studio/subscribers/attributes",
            "/studio/subscribers/changes",
            "/studio/segments",
            "/studio/segments/new",
            "/studio/imports",
            "/studio/figures",
            "/studio/figures/posts",
            "/studio/settings/counting",
            "/studio/settings/comments",
            "/studio/comments",
            "/studio/inbox",
            "/studio/settings",
            "/studio/settings/design",
            "/studio/settings/site",
            "/studio/settings/site/preview?theme=magazine",
            "/studio/settings/site/preview?theme=magazine&page=post",
            "/studio/settings/site/preview?theme=log",
            "/studio/settings/site/preview?theme=log&page=post",
            "/studio/settings/design/preview?design=magazine",
            "/studio/settings/design/preview?design=plain",
            "/studio/settings/account",
            "/studio/settings/tokens",
            "/studio/settings/people",
            "/studio/settings/audit",
            "/studio/settings/sign-up",
            "/studio/settings/sign-up/preview",
            "/studio/settings/redirects",
            "/studio/settings/sending",
            "/studio/settings/replies/new",
            "/studio/settings/replies",
            "/studio/settings/checks",
            "/studio/settings/sending/new",
            "/studio/settings/sending/signing"));

    @TempDir
    static Path data;

    private static SampleSite site;
    private static String session;

    @BeforeAll
    static void start() throws Exception {
        site = new SampleSite(data);
        var author = site.person(Chromium.Look.DESK_LIGHT);
        var studio = site.signIn(author);
        site.awaitSample(studio, Duration.ofSeconds(60));
        findMails(author, studio);
        findPlaces(studio);
        findRelay(studio);
        findMailbox(studio);
        makeKeys(author);
        labelled(author, studio);
        writePage(studio);
        session = author.storageState();
    }

    /** A post's mail with the page behind its last link, and a confirmation with the page behind its button. */
    private static void findMails(BrowserContext author, Visit studio) {
        var letter = link(studio.open("/studio/inbox"), "/studio/inbox/");
        STUDIO.addAll(List.of(letter, letter + "?as=text", letter + "?as=headers", letter + "/html"));
        PUBLIC.add(inMail(author, letter, "/unsubscribe/"));
        PUBLIC.add(inMail(author, letter, "/preferences/"));
        var form = FormData.create().set("email", "lea@example.net").set("name", "Léa");
        author.request().post("/subscribe", RequestOptions.create().setForm(form));
        await().atMost(Duration.ofSeconds(20)).until(() -> site.mails(studio, "lea@example.net") > 0);
        var confirmation = link(studio.open("/studio/inbox?q=lea@example.net"), "/studio/inbox/");
        STUDIO.add(confirmation + "/html");
        PUBLIC.add(inMail(author, confirmation, "/confirm/"));
    }

    private static void findPlaces(Visit studio) {
        var post = link(studio.open("/"), "/p/");
        PUBLIC.addAll(List.of(post, post + "/comments"));
        STUDIO.add(link(studio.open("/studio"), "/studio/mailings/"));
        STUDIO.add(link(studio.open("/studio/subscribers?q=jonas"), "/studio/subscribers/"));
        studio.open("/studio").press("New post").fill("Title", "A draft").saved();
        var draft = URI.create(studio.page().url()).getPath();
        STUDIO.addAll(List.of(draft, draft + "/send", draft + "/preflight", draft + "/revisions", draft + "/cover", draft + "/preview"));
    }

    /** Nothing listens there: the page says so. */
    private static void findMailbox(Visit studio) {
        studio.open("/studio/settings/replies/new")
                .fill("Name", "Reply box")
                .fill("Host", "127.0.0.1")
                .fill("Port", "1")
                .fill("Username", "letters@example.org")
                .press("Add")
                .reads("Added.");
        var mailbox = studio.page().locator("main ul.list a").first();
        STUDIO.add(mailbox.getAttribute("href"));
    }

    private static void findRelay(Visit studio) {
        studio.open("/studio/settings/sending/new")
                .fill("Name", "Second relay")
                .fill("Host", "smtp.example.org")
                .fill("An hour", "500")
                .fill("First day", "2027-01-11")
                .fill("Last day", "2027-01-24")
                .fill("Mails on the first day", "50")
                .fill("Growth", "1.5")
                .press("Add")
                .reads("Added.");
        var relay = studio.page().locator("main ul.list a").first();
        STUDIO.add(relay.getAttribute("href"));
    }

    private static void makeKeys(BrowserContext author) {
        var form = FormData.create().set("domain", "example.org");
        author.request().post("/studio/settings/sending/signing", RequestOptions.create().setForm(form));
    }

    /** The sample's post with everything that it can be sorted by, and another newsletter. */
    private static void labelled(BrowserContext author, Visit studio) {
        send(author, "/studio/settings/newsletters", "name", "Night Notes", "slug", "night-notes");
        var sent = studio.open("/studio/posts").page().locator("main ul.list li:has(.mark.good) a").first();
        var post = sent.getAttribute("href");
        STUDIO.addAll(List.of(post, post + "/send", post.replace("/posts/", "/figures/posts/")));
        send(author, post, "bylines", "Grace Hopper, Ada Lovelace", "tags", "Harbours, A rather long tag", "series", "What the sea keeps");
        var guest = studio.open("/studio/bylines?q=Grace").page().locator("main ul.list a").first().getAttribute("href");
        studio.open(guest).fill("About", "Counts in nanoseconds, and keeps the light on the mole.").fill("Links", "example.org/grace")
                .press("Save profile").reads("Saved.");
        STUDIO.addAll(List.of("/studio/bylines", guest, "/studio/tags", "/studio/series", "/studio/settings/newsletters"));
        STUDIO.add("/studio/settings?newsletter=night-notes");
        STUDIO.add(link(studio.open("/studio/tags"), "/studio/tags/"));
        STUDIO.add(link(studio.open("/studio/series"), "/studio/series/"));
        PUBLIC.addAll(List.of("/authors/grace-hopper", "/tags/harbours", "/series/what-the-sea-keeps", "/newsletters/night-notes"));
        PUBLIC.addAll(List.of("/newsletters/slow-post", "/authors/nobody", "/tags/nothing"));
    }

    private static void writePage(Visit studio) {
        studio.open("/studio/pages").fill("Title", "About").press("Begin").reads("Page settings");
        STUDIO.addAll(List.of("/studio/pages", URI.create(studio.page().url()).getPath()));
        studio.page().selectOption("#linked", "header");
        studio.press("Publish").reads("It stands on the web now.");
        PUBLIC.addAll(List.of("/about", "/archive/" + Year.now(ZoneOffset.UTC), "/one/of/many/that/are/not/there"));
    }

    private static void send(BrowserContext author, String path, String... fields) {
        var form = FormData.create();
        for (var i = 0; i < fields.length; i += 2) form.set(fields[i], fields[i + 1]);
        author.request().post(path, RequestOptions.create().setForm(form));
    }

    private static String inMail(BrowserContext author, String mail, String path) {
        var html = author.request().get(mail + "/html").text();
        var links = Pattern.compile(path + "[^/\"]+\"").matcher(html);
        assertThat(links.find()).isTrue();
        return links.group().replace("\"", "");
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_whole_in_every_look() {
        return Stream.concat(
                PUBLIC.stream().map(address -> test(address, "{}")), STUDIO.stream().map(address -> test(address, session)));
    }

    private DynamicTest test(String address, String stored) {
        return DynamicTest.dynamicTest(address, () -> look(address, stored));
    }

    /** Opened once and turned four times, as a person turns a phone or the sun goes down. */
    private void look(String address, String stored) {
        try (var person = site.chromium().person(Chromium.Look.PHONE_LIGHT, site.url(), stored)) {
            var visit = address.endsWith("/html") || address.contains("/design/preview?") ? mail(person, address) : new Visit(person).open(address);
            visit.page().waitForLoadState(isFilledByScripts(address) ? LoadState.NETWORKIDLE : LoadState.LOAD);
            for (var look : Chromium.Look.values()) inLook(visit, look, address);
            assertThat(site.chromium().foreignRequests()).isEmpty();
        }
    }

    private static void inLook(Visit visit, Chromium.Look look, String address) {
        look.show(visit.page());
        visit.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(look, address)));
        visit.check();
        assertThat((Integer) visit.page().evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("nothing scrolls sideways: " + look)
                .isLessThanOrEqualTo(0);
    }

    /** Such as a preview; waiting for silence takes half a second. */
    private static boolean isFilledByScripts(String address) {
        return address.startsWith("/studio/posts/") || address.startsWith("/studio/settings/");
    }

    /** The inbox shows a mail without scripts, so axe-core could not run there: the same HTML on an empty page. */
    private static Visit mail(BrowserContext person, String address) {
        var visit = new Visit(person);
        visit.page().setContent(person.request().get(address).text());
        return visit;
    }

    private static Path picture(Chromium.Look look, String address) {
        var name = address.replaceAll("[A-Za-z0-9_-]{30,}", "token").replaceAll("[^a-z0-9-]+", "_");
        return Path.of("target/looks", name + "-" + look.name().toLowerCase() + ".png");
    }

    private static String link(Visit visit, String path) {
        return visit.page()
                .locator("main a[href^='" + path + "']")
                .first()
                .getAttribute("href");
    }
}
