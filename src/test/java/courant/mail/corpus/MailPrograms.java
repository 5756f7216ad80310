package courant.mail.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What caniemail's data says of eight families of mail programs, asked by its own checker in Node.js. */
public final class MailPrograms {
    /** So many distinct features that any of them lacks may stand in a mail. */
    public static final int MOST = 6;

    private MailPrograms() {}

    /** By file, then by feature: the programs that lack it. Skips the test where the checker is not at hand. */
    public static Map<String, Map<String, List<String>>> lacking(List<Path> mails) throws Exception {
        var folder = System.getProperty("caniemail", "");
        assumeThat(folder).as("where caniemail lies (make test fetches it)").isNotEmpty();
        var command = new ArrayList<>(List.of("node", "caniemail.mjs"));
        mails.forEach(it -> command.add(it.toAbsolutePath().toString()));
        var checker = new ProcessBuilder(command)
                .directory(Path.of(folder).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var json = new String(checker.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(checker.waitFor()).isZero();
        return new ObjectMapper().readValue(json, new TypeReference<>() {});
    }

    /** The features that docs/designs.md gives a reason for, in the first column of its table. */
    public static List<String> reasons() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs/designs.md"))) {
            return lines.filter(line -> line.startsWith("| `"))
                    .map(line -> line.substring(3, line.indexOf('`', 3)))
                    .toList();
        }
    }
}
