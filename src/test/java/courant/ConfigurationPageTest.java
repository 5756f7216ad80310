package courant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The settings in docs/configuration.md are written from the code: {@code make configuration-page} writes them anew. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("docs/configuration.md");
    private static final String BEGIN = "<!-- settings: written from the code -->\n";
    private static final String END = "<!-- end of settings -->\n";
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern MEMBER = Pattern.compile(
            "/\\*\\*(?<about>.*?)\\*/\\s*(?<notes>(?:@[^\\n]+\\n\\s*)*)(?<type>[\\w.<>]+)\\s+(?<name>\\w+)\\(\\);",
            Pattern.DOTALL);

    @Test
    void the_page_tells_every_setting_as_the_code_has_it() throws IOException {
        var page = Files.readString(PAGE);
        var start = page.indexOf(BEGIN) + BEGIN.length();
        var written = page.substring(0, start) + settings() + page.substring(page.indexOf(END));
        if (Boolean.getBoolean("courant.write")) Files.writeString(PAGE, written);
        assertThat(Files.readString(PAGE)).isEqualTo(written);
    }

    private static String settings() throws IOException {
        return "| variable | default | what it does |\n|---|---|---|\n"
                + sources().stream().flatMap(ConfigurationPageTest::rows).collect(Collectors.joining());
    }

    private static List<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(it -> it.toString().endsWith("Config.java"))
                    .sorted()
                    .map(ConfigurationPageTest::read)
                    .filter(it -> PREFIX.matcher(it).find())
                    .toList();
        }
    }

    private static Stream<String> rows(String source) {
        var prefix = PREFIX.matcher(source).results().findFirst().orElseThrow().group(1);
        var body = source.substring(source.indexOf("interface "));
        return MEMBER.matcher(body).results().map(it -> row(prefix, it));
    }

    private static String row(String prefix, MatchResult member) {
        var notes = member.group("notes");
        var name = note(notes, "WithName").orElse(member.group("name").replaceAll("([A-Z])", "-$1"));
        var fallback = note(notes, "WithDefault").map(it -> "`" + it + "`").orElse("");
        return "| `" + variable(prefix + "." + name) + "` | " + fallback + " | " + plain(member.group("about"))
                + " |\n";
    }

    private static Optional<String> note(String notes, String name) {
        return Pattern.compile("@" + name + "\\(\"([^\"]*)\"\\)")
                .matcher(notes)
                .results()
                .findFirst()
                .map(it -> it.group(1));
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@(?:code|link|value) #?([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
