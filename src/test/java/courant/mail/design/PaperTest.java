package courant.mail.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"#9a3412", "#ffff00", "#000000", "#ffffff", "#00ff00", "#0000ff", "#808080", "nonsense", ""})
    void any_accent_can_be_read_on_both_grounds(String accent) {
        var paper = paper("en", accent);
        for (var ground : List.of("#ffffff", "#f6f3ec")) {
            assertThat(Colour.of(paper.accent()).contrast(Colour.of(ground))).isGreaterThanOrEqualTo(4.5);
        }
        for (var ground : List.of("#171511", "#201d18", "#2b261e")) {
            assertThat(Colour.of(paper.accentDark()).contrast(Colour.of(ground)))
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void an_accent_that_can_be_read_stays_as_it_was_chosen() {
        assertThat(paper("en", "#9a3412").accent()).isEqualTo("#9a3412");
    }

    @Test
    void all_colours_of_the_scheme_can_be_read() {
        assertThat(Colour.of("#645c52").contrast(Colour.of("#f6f3ec"))).isGreaterThan(4.5);
        assertThat(Colour.of("#a79e90").contrast(Colour.of("#201d18"))).isGreaterThan(4.5);
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
    }

    private static Paper paper(String language, String accent) {
        return Paper.of("Name", URI.create("https://example.org/"), language, accent, "Street 1\n\n Town ");
    }
}
