package courant.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    private static final List<String> PUBLIC = List.of(
            "/", "/archive", "/p/nothing-here", "/nothing-here", "/subscribe", "/confirm/broken", "/unsubscribe/broken", "/login");
    private static final List<String> STUDIO = List.of(
            "/studio",
            "/studio/posts",
            "/studio/subscribers",
            "/studio/imports",
            "/studio/inbox",
            "/studio/settings",
            "/studio/settings/account",
            "/studio/settings/tokens");

    @TempDir
    static Path data;

    private static SampleSite site;
    private static String session;
    private static final List<String> FOUND = new ArrayList<>();

    @BeforeAll
    static void start() throws Exception {
        site = new SampleSite(data);
        var author = site.person(Chromium.Look.DESK_LIGHT);
        var studio = site.signIn(author);
        site.awaitSample(studio, Duration.ofSeconds(60));
        FOUND.add(link(studio.open("/studio/inbox"), "/studio/inbox/"));
        FOUND.add(FOUND.getLast() + "/html");
        FOUND.add(FOUND.getFirst() + "?as=text");
        FOUND.add(link(studio.open("/"), "/p/"));
        FOUND.add(link(studio.open("/studio"), "/studio/mailings/"));
        FOUND.add(link(studio.open("/studio/posts"), "/studio/posts/"));
        FOUND.add(FOUND.getLast() + "/send");
        FOUND.add(link(studio.open("/studio/subscribers"), "/studio/subscribers/"));
        session = author.storageState();
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @TestFactory
    Stream<DynamicTest> every_page_is_whole_in_every_look() {
        return Stream.of(Chromium.Look.values())
                .flatMap(look -> addresses().map(address ->
                        DynamicTest.dynamicTest(look + " " + address, () -> look(look, address))));
    }

    private static Stream<String> addresses() {
        return Stream.of(PUBLIC, STUDIO, FOUND).flatMap(List::stream);
    }

    private void look(Chromium.Look look, String address) {
        try (var person = site.chromium().person(look, site.url(), session)) {
            var visit = address.endsWith("/html") ? mail(person, address) : new Visit(person).open(address);
            visit.page().waitForLoadState(LoadState.NETWORKIDLE);
            visit.page().screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(look, address)));
            visit.check();
            assertThat((Integer) visit.page().evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .as("nothing scrolls sideways")
                    .isLessThanOrEqualTo(0);
            assertThat(site.chromium().foreignRequests()).isEmpty();
        }
    }

    /** The inbox shows a mail without scripts, so axe-core could not run there: the same HTML on an empty page. */
    private static Visit mail(BrowserContext person, String address) {
        var visit = new Visit(person);
        visit.page().setContent(person.request().get(address).text());
        return visit;
    }

    private static Path picture(Chromium.Look look, String address) {
        return Path.of("target/looks", address.replaceAll("[^a-z0-9-]+", "_") + "-" + look.name().toLowerCase() + ".png");
    }

    private static String link(Visit visit, String path) {
        return visit.page()
                .locator("main a[href^='" + path + "']")
                .first()
                .getAttribute("href");
    }
}
