package courant.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileInputTest {
    private static final int MANY = 10_000;
    private static final int FULL = Markdown.MAX_SOURCE_BYTES - 100;

    static Stream<Arguments> generated() {
        return Stream.of(
                named("nested quotes", ">".repeat(MANY) + "x"),
                named("nested lists", IntStream.range(0, 1_000).mapToObj(i -> " ".repeat(2 * i) + "- x\n")),
                named("nested lists on one line", "- ".repeat(MANY) + "x"),
                named("open brackets", "[".repeat(MANY)),
                named("open pictures", "![".repeat(MANY)),
                named("nested brackets", "[".repeat(MANY) + "a" + "]".repeat(MANY)),
                named("unfinished links", "[a](".repeat(MANY)),
                named("links in brackets", "[](".repeat(MANY) + ")".repeat(MANY)),
                named("stars", "*".repeat(100_000)),
                named("stars and letters", "*a ".repeat(MANY) + "a* ".repeat(MANY)),
                named("stars and underscores", "*a_ ".repeat(MANY)),
                named("tildes", "~~a ".repeat(MANY) + "a~~ ".repeat(MANY)),
                named("backticks", IntStream.range(1, 1_500).mapToObj(i -> "`".repeat(i) + "x")),
                named("open tags", "<b>".repeat(MANY) + "x"),
                named("open tags and paragraphs", "<b>".repeat(300) + "\n\nx".repeat(MANY)),
                named("nested divisions", "<div>".repeat(MANY) + "x"),
                named("nested tables", "<table><tr><td>".repeat(1_000) + "x"),
                named("half a comment", "<!--".repeat(MANY)),
                named("half a tag", "<a href=\"".repeat(MANY)),
                named("entities", "&amp;&#x41;&".repeat(MANY)),
                named("half a field", "{{a|".repeat(MANY)),
                named("spaces in a field", "{{" + " ".repeat(200_000) + "a"),
                named("fields", "{{a|b}} ".repeat(MANY)),
                named("wide table", "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n" + "|x\n".repeat(50_000)),
                named(
                        "many tables",
                        ("|a".repeat(70) + "\n" + "|-".repeat(70) + "\n" + "x\n".repeat(140))
                                .concat("\n")
                                .repeat(200)),
                named("long reference", "[a]: /" + "x".repeat(500_000) + "\n\n" + "[a]".repeat(100_000)),
                named("footnotes", "[^a] ".repeat(MANY) + "\n\n[^a]: x"),
                named(
                        "footnotes in footnotes",
                        IntStream.range(0, 2_000).mapToObj(i -> "[^" + i + "]: [^" + (i + 1) + "]\n\n")),
                named("same headings", "# a\n\n".repeat(MANY)),
                named("same notes", "> [!NOTE]\n> x\n\n".repeat(MANY)),
                named("captions", "![a](b \"c\")\n\n".repeat(MANY)),
                named("addresses", "http://a.b/ ".repeat(MANY)),
                named("half addresses", "www.".repeat(MANY) + " " + "a@".repeat(MANY)),
                named("one word", "x".repeat(FULL)),
                named("one line", "x ".repeat(FULL / 2)),
                named("short paragraphs", "a\n\n".repeat(FULL / 30)),
                named("line breaks", "a\\\n".repeat(FULL / 30)),
                named("ideographs", "海".repeat(FULL / 30)));
    }

    private static Arguments named(String name, String source) {
        return Arguments.of(name, source);
    }

    private static Arguments named(String name, Stream<String> parts) {
        return named(name, String.join("", parts.toList()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("generated")
    void hostile_input_is_answered_in_time(String name, String source) {
        assertAnswered(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tricks.md", "broken-html.md", "braces.md"})
    void so_are_the_hostile_files(String file) {
        assertAnswered(Sample.read("hostile/" + file));
    }

    private static void assertAnswered(String source) {
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            Document document = Markdown.parse(source);
            assertThat(document.page()).isNotNull();
            assertThat(document.mail(MailStyle.plain(), Sample.BASE, FieldWriter.FALLBACK))
                    .isNotNull();
            assertThat(document.text(Sample.BASE, FieldWriter.FALLBACK)).isNotNull();
            assertThat(document.excerpt(200).length()).isLessThanOrEqualTo(200);
            assertThat(document.readingTime()).isPositive();
            assertThat(document.pictures()).isNotNull();
            assertThat(document.fields()).isNotNull();
        });
    }
}
