package courant.mail.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.platform.CannotStart;
import io.quarkus.qute.Engine;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with designs of the operator's own. */
@QuarkusTest
class OperatorDesignsTest {
    private static final String GOOD = """
            {! ground: plain !}
            {! about: For late hours. !}
            <!DOCTYPE html>
            <html lang="{letter.paper.language}" dir="{letter.paper.direction}">
            <head>
            {#include mail/head.html paper=letter.paper /}
            <title>{letter.title}</title>
            </head>
            {#include mail/preheader.html letter=letter /}
            <div role="main">
            <h1 style="color:{letter.paper.light.accent}">{letter.title}</h1>
            {#include mail/early.html letter=letter /}
            {letter.body.raw}
            {#include mail/footer.html letter=letter /}
            </div>
            </html>
            """;

    @Inject
    Engine engine;

    @TempDir
    Path folder;

    private OperatorDesigns own;

    @BeforeEach
    void open() {
        own = new OperatorDesigns(engine, () -> Optional.of(folder));
    }

    @Test
    void a_design_in_the_folder_can_be_chosen_and_author_text_stays_text_in_it() throws IOException {
        write("late-evening", GOOD);
        assertThat(own.problems()).isEmpty();
        assertThat(own.sheets()).singleElement().satisfies(it -> {
            assertThat(it.name()).isEqualTo("late-evening");
            assertThat(it.title()).isEqualTo("Late evening");
            assertThat(it.about()).isEqualTo("For late hours.");
            assertThat(it.ground()).isEqualTo(BuiltIn.PLAIN);
            var typed = "{inject:studio} {config:courant.secret} {#eval '1'}";
            assertThat(it.html(Trial.sample(it, typed, typed))).contains(typed.replace("'", "&#39;"));
        });
    }

    @Test
    void one_that_cannot_be_used_is_refused_with_what_is_wrong_and_the_others_stay() throws IOException {
        write("evening", GOOD);
        refused("unclosed", GOOD + "{#if letter.early}", "it is no Qute template");
        refused("unknown", GOOD.replace("{letter.title}</h1>", "{letter.heading}</h1>"), "it cannot be filled in");
        refused("bodiless", GOOD.replace("{letter.body.raw}", ""), "{letter.body.raw}");
        refused("untitled", GOOD.replace("<title>{letter.title}</title>", ""), "<title>");
        refused("headless", GOOD.replace("h1", "h2"), "one h1");
        refused("mute", GOOD.replace("lang=\"{letter.paper.language}\"", ""), "lang");
        refused("closed", GOOD.replaceAll("\\{#include mail/(footer|early).*?/}", ""), "no link leads out");
        refused("late", GOOD.replaceAll("\\{#include mail/early.*?/}", ""), "stand above the body");
        refused("ground", GOOD.replace("ground: plain", "ground: sand"), "there are letter, magazine, plain");
        refused("letter", GOOD, "brings a design of this name");
        refused("Upper", GOOD, "small letters");
        assertThat(own.sheets()).extracting(Sheet::name).containsExactly("evening");
    }

    @Test
    void a_text_beside_it_is_used_and_must_say_the_same() throws IOException {
        Files.writeString(folder.resolve("evening.txt"), "{letter.text}\n{letter.unsubscribe}\n");
        write("evening", GOOD);
        assertThat(own.problems()).isEmpty();
        Files.writeString(folder.resolve("evening.txt"), "{letter.text}\n");
        refused("evening", GOOD, "its text leads nobody out");
    }

    @Test
    void a_folder_that_is_not_there_keeps_the_program_from_starting() {
        assertThatThrownBy(() -> own.read(folder.resolve("nowhere")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("COURANT_DESIGNS_DIR");
    }

    private void refused(String name, String source, String why) throws IOException {
        write(name, source);
        assertThat(own.problems()).as(name).singleElement().asString().contains(name + ".", why);
        Files.delete(folder.resolve(name + ".html"));
    }

    private void write(String name, String source) throws IOException {
        Files.writeString(folder.resolve(name + ".html"), source);
        own.read(folder);
    }
}
