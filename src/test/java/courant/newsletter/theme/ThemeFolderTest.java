package courant.newsletter.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The theme that docs/themes.md shows, and what may be wrong with one. */
class ThemeFolderTest {
    @TempDir
    private Path themes;

    private Path evening;

    @BeforeEach
    void copy() throws IOException {
        evening = Files.createDirectory(themes.resolve("evening"));
        Files.writeString(evening.resolve("theme.properties"), example("properties"));
        Files.writeString(evening.resolve("theme.css"), example("css"));
        Files.write(evening.resolve("lamp.woff2"), new byte[] {1, 2});
        Files.writeString(evening.resolve("stars.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }

    @Test
    void the_example_can_be_used_as_it_stands() {
        var theme = ThemeFolder.read(evening);
        var css = Sheet.of(look(theme));
        assertThat(theme.title()).isEqualTo("Evening");
        assertThat(css)
                .contains("--paper:#f7f7f4", "--paper:#10151b", "url(\"/themes/evening/lamp.woff2?v=")
                .contains("--face-text:Literata", "--column: 44rem");
        assertThat(css.indexOf("--face-head: Lamp")).isLessThan(css.lastIndexOf("--accent:"));
        assertThat(look(theme).preloads()).containsExactly("/assets/fonts/literata-basic-normal.woff2?v=1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            theme.properties | light.ink = #1d2228 | light.ink = #a0a0a0 | light.ink on light.
            theme.properties | dark.muted = #9aa5b1 |                     | does not say dark.muted
            theme.properties | #f7f7f4 | white                            | a colour is # and six digits
            theme.properties | title = | titel =                          | "titel", which means nothing
            theme.properties | heading = own | heading = comic            | heading is "comic"
            theme.properties | pictures = no | pictures = maybe           | it is yes or no
            theme.properties | pictures = no | preload = moon.woff2       | preload names "moon.woff2"
            theme.css | lamp.woff2 | https://fonts.example/lamp.woff2     | does not lie in its folder
            theme.css | lamp.woff2 | ../secret                            | does not lie in its folder
            theme.css | h1, h2, h3 { | h1, h2, h3 { a {                   | a brace that is not closed
            theme.css | @font-face | @import "x.css"; @font-face          | @import
            """)
    void what_is_wrong_is_said_in_a_sentence(String file, String before, String after, String sentence)
            throws IOException {
        edit(file, it -> it.replaceFirst(Pattern.quote(before), after == null ? "" : after));
        assertThatThrownBy(() -> ThemeFolder.read(evening))
                .isInstanceOf(BadTheme.class)
                .hasMessageContaining("The theme \"evening\" is not used: ")
                .hasMessageContaining(sentence);
    }

    @Test
    void a_theme_may_not_take_a_name_of_the_programs_and_the_others_are_used_all_the_same() throws IOException {
        Files.createDirectory(themes.resolve("log"));
        for (var name : new String[] {"theme.properties", "theme.css", "lamp.woff2", "stars.svg"}) {
            Files.copy(evening.resolve(name), themes.resolve("log").resolve(name));
        }
        Files.createDirectory(themes.resolve("empty"));
        var found = new Themes(Optional::empty);
        found.read(themes);
        assertThat(found.all()).extracting(Theme::name).containsExactly("journal", "magazine", "log", "evening");
        assertThat(found.problems()).hasSize(2).anyMatch(it -> it.contains("theme.properties is missing"));
        assertThat(found.named("gone")).isEqualTo(Themes.first());
    }

    @Test
    void in_each_theme_every_accent_can_be_read_on_every_ground() {
        for (var theme : new Themes(Optional::empty).all()) {
            for (var colour : new String[] {"#9a3412", "#ffff00", "#ffffff", "#000000", "#00ff7f", "#0000ff"}) {
                var accent = theme.accent(colour);
                theme.light()
                        .grounds()
                        .forEach(it ->
                                assertThat(Contrast.between(accent.light(), it)).isGreaterThan(4.49));
                theme.dark()
                        .grounds()
                        .forEach(it ->
                                assertThat(Contrast.between(accent.dark(), it)).isGreaterThan(4.49));
            }
        }
    }

    @Test
    void the_address_of_a_look_says_all_of_it() {
        var look = new Look(Themes.first(), "#1d5a86", Optional.of(Face.INTER), Optional.empty());
        assertThat(look.url()).matches("/assets/look\\.css\\?v=journal\\.1d5a86\\.inter\\.theme\\.[0-9a-f]{8}");
        assertThat(look.ground().accent()).isEqualTo("#1d5a86");
        assertThat(Sheet.of(look))
                .contains("@font-face { font-family: \"Inter\"")
                .doesNotContain("Bricolage", "/*");
    }

    private static Look look(Theme theme) {
        return new Look(theme, "#9a3412", Optional.empty(), Optional.empty());
    }

    private void edit(String file, UnaryOperator<String> change) throws IOException {
        var path = evening.resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
    }

    /** The block of this kind in docs/themes.md. */
    private static String example(String kind) throws IOException {
        var page = Files.readString(Path.of("docs/themes.md"));
        var found = Pattern.compile("```" + kind + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
