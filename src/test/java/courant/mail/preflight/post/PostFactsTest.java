package courant.mail.preflight.post;

import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.Weight;
import courant.mail.preflight.Line;
import courant.mail.preflight.Matter;
import courant.mail.preflight.Result;
import courant.markdown.FieldText;
import courant.markdown.FieldWriter;
import courant.markdown.Markdown;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostFactsTest {
    private String title = "The harbour in March";
    private String subtitle = "Boats, ice and a seal";
    private String language = "en";
    private String html = "<h1>x</h1><h2>y</h2>";
    private String newsletter = "The Long Post";
    private int bytes = 21_000;

    @Test
    void a_good_post_passes_in_every_line() {
        var body =
                "Dear {{name|reader}},\n\n## News\n\n![A seal on ice](/pictures/a-640.jpg)\n\n[More](https://news.seaham.org/p/more) of The Long Post.";
        assertThat(facts(body).still().stream().map(it -> it.look()))
                .allSatisfy(it -> assertThat(it.result()).as(it.sentence()).isEqualTo(Result.PASS));
    }

    @Test
    void a_subject_that_is_cut_off_or_missing_is_told() {
        title = "A very long title that goes on and on until nobody can see the end of it in any list";
        assertThat(line("x", Matter.SUBJECT).result()).isEqualTo(Result.WARN);
        title = " ";
        assertThat(line("x", Matter.SUBJECT).result()).isEqualTo(Result.FAIL);
    }

    @Test
    void a_missing_subtitle_and_a_missing_text_are_told() {
        subtitle = "";
        assertThat(line("x", Matter.PREHEADER).result()).isEqualTo(Result.WARN);
        assertThat(line("![A seal](/pictures/a-640.jpg)", Matter.TEXT).result()).isEqualTo(Result.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lorem ipsum dolor sit amet",
                "The mayor, TKTK, said",
                "It has [TK] boats",
                "He said (TK number) of them",
                "TODO: ask Ada",
                "FIXME",
                "[TODO]"
            })
    void what_was_surely_left_for_later_fails(String text) {
        assertThat(line(text, Matter.LEFTOVERS).result()).isEqualTo(Result.FAIL);
    }

    @Test
    void what_may_be_a_word_warns_and_code_and_names_are_left_alone() {
        assertThat(line("We bought it at TK Maxx", Matter.LEFTOVERS).result()).isEqualTo(Result.WARN);
        assertThat(line("Write `TODO: x` in your code", Matter.LEFTOVERS).result())
                .isEqualTo(Result.PASS);
        assertThat(line("See example.tk and my todos", Matter.LEFTOVERS).result())
                .isEqualTo(Result.PASS);
        language = "es-MX";
        assertThat(line("TODO SOBRE EL MAR", Matter.LEFTOVERS).result()).isEqualTo(Result.PASS);
    }

    @ParameterizedTest
    @CsvSource({
        "Dear {{surname|x}}, FAIL",
        "Dear {{Name}}, FAIL",
        "Dear *|FNAME|*, FAIL",
        "Dear %%first_name%%, FAIL",
        "Write \\{{name}}, WARN",
        "Dear {{name|you}}, PASS",
        "To {{attribute.home_town|town}}, PASS"
    })
    void fields_that_nobody_fills_in_are_told(String text, Result result) {
        assertThat(line(text, Matter.FIELDS).result()).isEqualTo(result);
    }

    @Test
    void a_field_without_a_default_warns_in_the_subject_too() {
        assertThat(line("Dear {{name}}", Matter.DEFAULTS).sentence()).contains("{{name}} has no default");
        assertThat(line("To {{email}}, dear {{name|you}}", Matter.DEFAULTS).result())
                .isEqualTo(Result.PASS);
        title = "{{first_name}}, look";
        assertThat(line("x", Matter.DEFAULTS).result()).isEqualTo(Result.WARN);
    }

    @ParameterizedTest
    @CsvSource({
        "This is The Lnog Post, WARN",
        "This is The Long Pots., WARN",
        "Welcome to the long pst!, WARN",
        "The Long Post's readers, PASS",
        "THE LONG POST, PASS",
        "A long time after the post, PASS",
        "Nothing of the kind, PASS"
    })
    void the_newsletters_own_name_nearly_is_told(String text, Result result) {
        assertThat(line(text, Matter.NAME).result()).isEqualTo(result);
    }

    @Test
    void a_name_of_one_word_is_looked_for_among_names_only() {
        newsletter = "Courant";
        assertThat(line("a current affair, and currant jam", Matter.NAME).result())
                .isEqualTo(Result.PASS);
        assertThat(line("Welcome to Couarnt", Matter.NAME).sentence())
                .contains("“Couarnt”")
                .contains("“Courant”");
    }

    @Test
    void links_that_are_relative_shortened_or_plain_warn_and_are_named() {
        assertThat(line("[a](more/x)", Matter.RELATIVE_LINKS).sentence()).contains("https://news.seaham.org/p/more/x");
        assertThat(line("[a](https://bit.ly/3xY)", Matter.SHORT_LINKS).sentence())
                .contains("bit.ly");
        assertThat(line("[a](http://seaham.org/)", Matter.PLAIN_LINKS).result()).isEqualTo(Result.WARN);
        assertThat(line("# A\n\n[up](#a)", Matter.RELATIVE_LINKS).result()).isEqualTo(Result.PASS);
    }

    @Test
    void a_picture_without_a_text_warns_unless_its_caption_says_it() {
        assertThat(line("![](/pictures/a-640.jpg)", Matter.PICTURES).sentence()).contains("/pictures/a-640.jpg");
        assertThat(line("![](/pictures/a-640.jpg \"A seal on the ice\")", Matter.PICTURES)
                        .result())
                .isEqualTo(Result.PASS);
    }

    @Test
    void headings_that_skip_a_level_warn() {
        html = "<h1>a</h1><h3>b</h3>";
        assertThat(line("x", Matter.HEADINGS).result()).isEqualTo(Result.WARN);
        html = "<h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2>";
        assertThat(line("x", Matter.HEADINGS).result()).isEqualTo(Result.PASS);
    }

    @ParameterizedTest
    @CsvSource({"84999, PASS", "85000, WARN", "100000, FAIL"})
    void what_gmail_would_cut_off_is_told(int bytes, Result result) {
        this.bytes = bytes;
        assertThat(line("x", Matter.SIZE).result()).isEqualTo(result);
    }

    @Test
    void text_that_cannot_be_read_on_its_ground_fails_in_either_scheme() {
        html = "<p style=\"color:#ffee00\">Yellow on white</p>";
        assertThat(line("x", Matter.CONTRAST).sentence())
                .contains("“Yellow on white”")
                .contains("light scheme");
        html =
                "<style>@media (max-width: 9px) { .t { color: #111111 } } @media (prefers-color-scheme: dark) { .g { background-color: #222222 !important } .t, .u { color: #333333 !important } }</style>"
                        + "<div class=\"g\" style=\"background-color:#ffffff\"><p class=\"t\" style=\"color:#111111\">Grey</p></div>";
        assertThat(line("x", Matter.CONTRAST).sentence())
                .contains("“Grey” stands in #333333 on #222222")
                .contains("dark scheme");
    }

    private Line line(String body, Matter matter) {
        return facts(body).still().stream()
                .filter(it -> it.matter() == matter)
                .findFirst()
                .orElseThrow()
                .look();
    }

    private PostFacts facts(String body) {
        var document = Markdown.parse(body);
        var subject = FieldText.parse(title);
        return new PostFacts(
                subject.render(FieldWriter.FALLBACK),
                subtitle,
                !subtitle.isEmpty(),
                body,
                document.page().toString(),
                document.words(),
                html,
                new Weight(bytes),
                document.text(URI.create("https://news.seaham.org/"), FieldWriter.FALLBACK),
                Stream.concat(subject.fields().stream(), document.fields().stream())
                        .toList(),
                newsletter,
                language,
                "#ffee00",
                URI.create("https://news.seaham.org/p/first"));
    }
}
