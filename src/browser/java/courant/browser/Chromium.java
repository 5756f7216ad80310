package courant.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** A real Chromium for one test. It remembers which foreign hosts a page asked for: there must be none. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** What somebody holds in the hand: the width of the window in CSS pixels and the colour scheme. */
    enum Look {
        PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
        PHONE_DARK(390, 844, ColorScheme.DARK),
        DESK_LIGHT(1280, 900, ColorScheme.LIGHT),
        DESK_DARK(1280, 900, ColorScheme.DARK);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Look(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }

        /** Shows a page that is open already in this look. */
        void show(Page page) {
            page.setViewportSize(width, height);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.evaluate("document.getAnimations().forEach(it => { try { it.finish() } catch { it.cancel() } })");
        }
    }

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> foreign = Collections.synchronizedList(new ArrayList<>());

    Chromium() {
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("courant.chromium")))
                        .setArgs(QUIET));
    }

    /** A window of a person who was never here: no cookie, nothing stored. */
    BrowserContext person(Look look, String site) {
        return person(look, site, "{}");
    }

    /** A person whose browser runs no script. */
    BrowserContext scriptless(String site, String stored) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setStorageState(stored)
                .setJavaScriptEnabled(false)
                .setBaseURL(site));
        context.setDefaultTimeout(20_000);
        return context;
    }

    /** As {@link #person(Look, String)}, with what another window had stored: its cookies above all. */
    BrowserContext person(Look look, String site, String stored) {
        return person(look, site, stored, true);
    }

    /** @param scripts false for somebody who runs none */
    BrowserContext person(Look look, String site, String stored, boolean scripts) {
        return person(look, site, new Browser.NewContextOptions().setStorageState(stored).setJavaScriptEnabled(scripts));
    }

    /** A person whose browser calls itself so; the one of the tests says that nobody sits before it. */
    BrowserContext personWith(String program, Look look, String site) {
        return person(look, site, new Browser.NewContextOptions().setUserAgent(program));
    }

    private BrowserContext person(Look look, String site, Browser.NewContextOptions options) {
        var context = browser.newContext(options
                .setViewportSize(look.width, look.height)
                .setColorScheme(look.scheme)
                .setBaseURL(site)
                .setLocale("en-GB")
                .setTimezoneId("Europe/Berlin"));
        context.setDefaultTimeout(20_000);
        context.onRequest(request -> {
            var url = request.url();
            if (url.startsWith("http") && !url.startsWith(site)) foreign.add(url);
        });
        return context;
    }

    /** Addresses of other sites that were asked for by any page. */
    List<String> foreignRequests() {
        return List.copyOf(foreign);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
