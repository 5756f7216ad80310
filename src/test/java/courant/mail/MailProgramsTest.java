package courant.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds every design against what caniemail's data says of mail programs (docs/designs.md). */
@QuarkusTest
class MailProgramsTest {
    private static final int MOST = 6;
    private static final String EVERYTHING = Samples.INTERVIEW + """

            ![A lamp](/pictures/00112233445566778899aabbccddeeff-1280.jpg "The lamp")

            > [!NOTE]
            > Mind the <mark>step</mark>, <ruby>漢<rt>kan</rt></ruby>, <bdi>b</bdi>, <abbr title="x">y</abbr>, a<wbr>b.

            - [x] done
            - [ ] open

            ~~Gone~~ and <u>under</u> and <q>quoted</q>, H<sub>2</sub>O, see [above](#what-she-reads).

            <details><summary>More</summary>inside</details>

            | a | b |
            |---|:-:|
            | c | d |
            """;

    @Inject
    Design design;

    @Test
    void a_mail_uses_at_most_six_features_that_a_large_program_lacks_and_each_has_its_reason() throws Exception {
        var folder = System.getProperty("caniemail", "");
        assumeThat(folder).as("where caniemail lies (make test fetches it)").isNotEmpty();
        var lacking = new TreeSet<String>();
        for (var found : unsupported(Path.of(folder)).values()) {
            assertThat(found.keySet()).hasSizeLessThanOrEqualTo(MOST);
            lacking.addAll(found.keySet());
        }
        assertThat(lacking).contains("@media"); // or nothing was looked at
        assertThat(reasons()).containsAll(lacking);
    }

    private Map<String, Map<String, List<String>>> unsupported(Path folder) throws Exception {
        var command = new ArrayList<>(List.of("node", "caniemail.mjs"));
        command.addAll(mails());
        var checker = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var json = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(checker.waitFor()).isZero();
        return new ObjectMapper().readValue(json, new TypeReference<>() {});
    }

    private List<String> mails() throws IOException {
        var folder = Files.createDirectories(Path.of("target/mails/programs"));
        var files = new ArrayList<String>();
        for (var name : List.of("letter", "magazine", "plain")) {
            for (var language : List.of("en", "ar")) {
                var post = Samples.post(Samples.look(language, "#9a3412", name), "A title", EVERYTHING);
                var html = design.draw(post, Samples.postmark())
                        .read(Samples.recipient("Ada"))
                        .html();
                var file = Files.writeString(folder.resolve(name + "-" + language + ".html"), html);
                files.add(file.toAbsolutePath().toString());
            }
        }
        return files;
    }

    /** The features that the page names, in the first column of its table. */
    private static List<String> reasons() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs/designs.md"))) {
            return lines.filter(line -> line.startsWith("| `"))
                    .map(line -> line.substring(3, line.indexOf('`', 3)))
                    .toList();
        }
    }
}
