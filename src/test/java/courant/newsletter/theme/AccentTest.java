package courant.newsletter.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

    @ParameterizedTest
    @ValueSource(strings = {"#9a3412", "#000000", "#ffffff", "#ffff00", "#0000ff", "#777777", "#00ff7f", "#ff0000"})
    void any_colour_can_be_read_on_both_papers_and_written_upon(String colour) {
        var accent = Themes.first().accent(colour);
        assertThat(Contrast.between(accent.light(), "#fdfcf9")).isGreaterThanOrEqualTo(Contrast.TEXT);
        assertThat(Contrast.between(accent.dark(), "#171511")).isGreaterThanOrEqualTo(Contrast.TEXT);
        assertThat(Contrast.between(accent.light(), Contrast.on(accent.light())))
                .isGreaterThanOrEqualTo(Contrast.TEXT);
        assertThat(Contrast.between(accent.dark(), Contrast.on(accent.dark()))).isGreaterThanOrEqualTo(Contrast.TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#9a3412", "#1d4ed8"})
    void a_colour_that_can_be_read_stays_as_it_is(String colour) {
        assertThat(Themes.first().accent(colour).light()).isEqualTo(colour);
    }
}
