package courant.mail.design;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PaperTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"#9a3412", "#ffff00", "#000000", "#ffffff", "#00ff00", "#0000ff", "#808080", "nonsense", ""})
    void any_accent_can_be_read_in_every_design_and_scheme(String accent) {
        for (var design : BuiltIn.values()) {
            var paper = Paper.of("Name", URI.create("https://example.org/"), "en", accent, "", design, null);
            for (var scheme : List.of(paper.light(), paper.dark())) {
                for (var ground : List.of(scheme.page(), scheme.card(), scheme.panel())) {
                    for (var text : List.of(scheme.text(), scheme.muted(), scheme.accent())) {
                        assertThat(contrast(text, ground))
                                .as(design + " " + text + " on " + ground)
                                .isGreaterThan(4.499);
                    }
                }
                assertThat(contrast(scheme.onAccent(), scheme.accent())).isGreaterThan(4.499);
            }
        }
    }

    @Test
    void an_accent_that_can_be_read_stays_as_it_was_chosen() {
        assertThat(paper("en", "#9a3412").accent()).isEqualTo("#9a3412");
    }

    @ParameterizedTest
    @CsvSource({"en, ltr", "ar, rtl", "he-IL, rtl", "fa, rtl", "az-Arab, rtl", "ur-Latn, ltr", "ja, ltr", "'', ltr"})
    void a_language_knows_its_direction(String language, String direction) {
        assertThat(paper(language, "#9a3412").direction()).isEqualTo(direction);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | en | By Ada, Grace and Mary
            de-AT | de | Von Ada, Grace und Mary
            ja    | ja | 文：Ada、Grace、Mary
            tlh   | en | By Ada, Grace and Mary
            """)
    void a_letter_speaks_the_newsletters_language_or_english(String language, String spoken, String byline) {
        var words = Wording.of(language);
        assertThat(words.language()).isEqualTo(spoken);
        assertThat(words.byline(List.of("Ada", "Grace", "Mary"))).isEqualTo(byline);
    }

    @Test
    void a_name_with_braces_is_left_alone() {
        assertThat(Wording.of("en").byline(List.of("{1}", "{0}"))).isEqualTo("By {1} and {0}");
    }

    @Test
    void flowed_text_can_be_put_together_again() {
        var text = "word ".repeat(60).strip();
        assertThat(Flowed.flowed(text).replace(" \n", " ")).isEqualTo(text);
        assertThat(Flowed.flowed(text).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(73));
        assertThat(Flowed.flowed("From here")).isEqualTo(" From here");
        assertThat(Flowed.flowed("漢".repeat(100)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(36));
        assertThat(Flowed.underline("漢字", "=")).isEqualTo("====");
    }

    private static double contrast(String text, String ground) {
        return Colour.of(text).contrast(Colour.of(ground));
    }

    private static Paper paper(String language, String accent) {
        return Paper.of("Name", URI.create("https://example.org/"), language, accent, "Street 1\n\n Town ");
    }
}
