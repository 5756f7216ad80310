package courant.mail;

import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.corpus.MailPrograms;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds every design against what caniemail's data says of mail programs (docs/designs.md). */
@QuarkusTest
class MailProgramsTest {
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
        var lacking = new TreeSet<String>();
        for (var found : MailPrograms.lacking(mails()).values()) {
            assertThat(found.keySet()).hasSizeLessThanOrEqualTo(MailPrograms.MOST);
            lacking.addAll(found.keySet());
        }
        assertThat(lacking).contains("@media"); // or nothing was looked at
        assertThat(MailPrograms.reasons()).containsAll(lacking);
    }

    private List<Path> mails() throws IOException {
        var folder = Files.createDirectories(Path.of("target/mails/programs"));
        var files = new ArrayList<Path>();
        for (var name : List.of("letter", "magazine", "plain")) {
            for (var language : List.of("en", "ar")) {
                var post = Samples.post(Samples.look(language, "#9a3412", name), "A title", EVERYTHING);
                var html = design.draw(post, Samples.postmark())
                        .read(Samples.recipient("Ada"))
                        .html();
                var file = Files.writeString(folder.resolve(name + "-" + language + ".html"), html);
                files.add(file);
            }
        }
        return files;
    }
}
