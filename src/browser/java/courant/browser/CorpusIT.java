package courant.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The mails that {@code CorpusTest} composed and left in target/mails/corpus, in a window in light and in dark. */
class CorpusIT {
    private static final Path MAILS = Path.of("target/mails/corpus");
    private static final String NOWHERE = "http://courant.invalid";

    /** A table of ten columns, a picture in a cell, and words that nothing in our six features (docs/designs.md) would break. */
    private static final Set<String> WIDE = Set.of("14-pictures-of-all-kinds.html", "15-tables.html", "22-long-words.html");

    private static final Chromium CHROMIUM = new Chromium();

    @AfterAll
    static void stop() {
        CHROMIUM.close();
    }

    @TestFactory
    Stream<DynamicTest> no_mail_has_a_barrier_that_axe_core_finds_in_light_or_in_dark() throws IOException {
        var mails = mails();
        assertThat(mails).as("mails of CorpusTest, which must run before").hasSize(30);
        return Stream.of(Chromium.Look.PHONE_LIGHT, Chromium.Look.DESK_DARK).flatMap(look -> {
            var page = withoutNetwork(look);
            return mails.stream().map(mail -> DynamicTest.dynamicTest(look + " " + mail.getFileName(), () -> check(page, mail)));
        });
    }

    private static List<Path> mails() throws IOException {
        if (!Files.isDirectory(MAILS)) return List.of();
        try (Stream<Path> files = Files.list(MAILS)) {
            return files.filter(it -> it.toString().endsWith(".html")).sorted().toList();
        }
    }

    private static void check(Page page, Path mail) throws IOException {
        page.setContent(Files.readString(mail));
        Axe.check(page);
        if (WIDE.contains(mail.getFileName().toString())) return;
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                .as("nothing scrolls sideways")
                .isLessThanOrEqualTo(0);
    }

    /** Pictures stand where mails name them, which is nowhere here. */
    private static Page withoutNetwork(Chromium.Look look) {
        var page = CHROMIUM.person(look, NOWHERE).newPage();
        page.route("**/*", route -> route.abort());
        return page;
    }
}
