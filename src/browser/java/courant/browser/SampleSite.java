package courant.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import courant.jar.RunningJar;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/** The program as `make run` starts it on an empty data directory, with its sample, and a browser to look at it. */
final class SampleSite implements AutoCloseable {
    private final RunningJar jar;
    private final Chromium chromium = new Chromium();

    SampleSite(Path data) throws IOException {
        jar = RunningJar.start(data, Map.of());
    }

    String url() {
        return jar.url();
    }

    Chromium chromium() {
        return chromium;
    }

    BrowserContext person(Chromium.Look look) {
        return chromium.person(look, jar.url());
    }

    /** Signs in with what the console says. */
    Visit signIn(BrowserContext author) {
        return new Visit(author)
                .open("/studio")
                .fill("E-mail address", address())
                .fill("Password", password())
                .press("Sign in")
                .reads("Overview");
    }

    /** The owner's, as the console says it. */
    String address() {
        return told("(\\S+@example\\.\\w+)");
    }

    String password() {
        return told("[Pp]assword:? +(\\S+)");
    }

    /** The sample post's three mails lie in the inbox within so long. */
    void awaitSample(Visit studio, Duration most) {
        await().atMost(most).until(() -> mails(studio, "") == 3);
    }

    /** How many mails to this address the inbox shows. */
    int mails(Visit studio, String address) {
        return studio.open("/studio/inbox?q=" + address).page().locator("main ul.list li").count();
    }

    private String told(String pattern) {
        var console = await().atMost(Duration.ofSeconds(20)).until(jar::console, it -> Pattern.compile(pattern)
                .matcher(it)
                .find());
        var matcher = Pattern.compile(pattern).matcher(console);
        matcher.find();
        return matcher.group(1);
    }

    @Override
    public void close() throws InterruptedException {
        chromium.close();
        jar.close();
    }
}
