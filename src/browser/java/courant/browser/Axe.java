package courant.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deque's axe-core: what a machine can find of a page's barriers. None are accepted. */
final class Axe {
    private static final String SOURCE = source();

    private Axe() {}

    @SuppressWarnings("unchecked")
    static void check(Page page) {
        if (page.evaluate("typeof axe").equals("undefined")) page.evaluate(SOURCE);
        var found = (List<String>) page.evaluate("""
                () => axe.run({ resultTypes: ['violations'] }).then(result => result.violations.map(it =>
                    it.id + ': ' + it.help + ' — ' + it.nodes.slice(0, 5).map(node => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join('; ')))
                """);
        assertThat(found).as("axe-core on " + page.url()).isEmpty();
    }

    private static String source() {
        try (var in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
