package courant.mail;

import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.design.Designs;
import courant.mail.design.Sheet;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds in every design. The mails lie in target/mails to be looked at. */
@QuarkusTest
class DesignsTest {

    @Inject
    Design design;

    @Inject
    Designs designs;

    @Test
    void there_are_three_to_choose_from() {
        assertThat(designs.all()).extracting(Sheet::name).startsWith("letter", "magazine", "plain");
    }

    @TestFactory
    Stream<DynamicTest> each_is_valid_html_with_what_every_reader_needs() {
        return each(name -> {
            var reading = read(Samples.look("en", "#9a3412", name), "The keeper of the last light", Samples.INTERVIEW);
            keep(name, reading);
            assertThat(ValidHtml.faults(reading.html())).isEmpty();
            var html = Jsoup.parse(reading.html());
            assertThat(html.select("html[lang=en][dir=ltr]")).hasSize(1);
            assertThat(html.title()).isEqualTo("The keeper of the last light");
            assertThat(html.select("h1")).hasSize(1);
            assertThat(html.select("meta[name=color-scheme], meta[name=supported-color-schemes]"))
                    .hasSize(2);
            assertThat(html.select("img")).allMatch(it -> it.hasAttr("alt") && it.hasAttr("width"));
            assertThat(html.select("img[src*=pictures]").attr("height")).isEqualTo("56");
            assertThat(html.select("table:not(:has(th)):not([role=presentation])"))
                    .isEmpty();
            assertThat(reading.html()).contains("<!--[if mso]><table role=\"presentation\" width=");
        });
    }

    @TestFactory
    Stream<DynamicTest> each_says_in_html_and_in_text_who_wrote_why_it_came_and_the_ways_out() {
        return each(name -> {
            var reading = read(Samples.look("en", "#9a3412", name), "A title", Samples.INTERVIEW);
            for (var said : List.of(
                    "By Ada Lovelace and Grace Hopper",
                    "March 1, 2026",
                    "A talk about weather",
                    "You receive this because you subscribed to The Long Post.",
                    "https://news.example.org/unsubscribe/t-1",
                    "https://news.example.org/preferences/t-2",
                    "https://news.example.org/p/lighthouse",
                    "12 Harbour Street")) {
                assertThat(reading.html()).contains(said);
                assertThat(reading.text().replace(" \n", " ")).contains(said);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> in_each_an_authors_template_is_only_text() {
        var typed = "{inject:studio} {config:courant.secret} {#eval '1'} {letter.paper} {{odd|x}} {|raw|} {! gone? !}";
        return each(name -> {
            var reading = read(Samples.look("en", "#9a3412", name), typed, typed);
            assertThat(Jsoup.parse(reading.html()).text()).contains(typed, typed);
            assertThat(reading.text().replace(" \n", " ")).contains(typed);
            assertThat(Jsoup.parse(reading.html()).title()).isEqualTo(typed);
        });
    }

    @TestFactory
    Stream<DynamicTest> each_runs_from_the_right_where_its_language_does() {
        return each(name -> {
            var reading = read(
                    Samples.look("ar", "#0b7a75", name),
                    "حارسة الضوء الأخير",
                    "مرحبا {{name|بك}}\n\n> اقتباس\n\n- واحد\n- اثنان");
            keep(name + "-rtl", reading);
            assertThat(Jsoup.parse(reading.html()).select("html[dir=rtl]")).hasSize(1);
            assertThat(reading.html()).contains("border-right:3px").doesNotContain("border-left");
            assertThat(ValidHtml.faults(reading.html())).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> in_each_a_way_out_stands_before_providers_cut_a_long_mail_off() {
        return each(name -> {
            var long_ = "A paragraph of the kind that fills a mail, with words enough.\n\n".repeat(1_200);
            var drawn =
                    design.draw(Samples.post(Samples.look("en", "#9a3412", name), "Long", long_), Samples.postmark());
            assertThat(drawn.weight().clipped()).isTrue();
            assertThat(drawn.weight().warning())
                    .hasValueSatisfying(it -> assertThat(it).contains("Gmail cuts"));
            var html = drawn.read(Samples.recipient("Ada")).html();
            var out = html.indexOf("https://news.example.org/unsubscribe/t-1");
            assertThat(html.substring(0, out).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20_000);
        });
    }

    @Test
    void the_size_of_a_mail_is_what_its_readers_get() {
        var drawn = design.draw(Samples.interview(), Samples.postmark());
        var read = drawn.read(Samples.recipient("Ada")).html().getBytes(StandardCharsets.UTF_8).length;
        assertThat(drawn.weight().bytes()).isBetween(read - 300, read + 300);
        assertThat(drawn.weight().warning()).isEmpty();
    }

    @Test
    void a_design_that_is_gone_is_the_letter() {
        var drawn = read(Samples.look("en", "#9a3412", "evening"), "A title", "Words");
        assertThat(drawn).isEqualTo(read(Samples.look("en", "#9a3412", "letter"), "A title", "Words"));
    }

    private Reading read(Look look, String title, String body) {
        return design.draw(Samples.post(look, title, body), Samples.postmark()).read(Samples.recipient("Ada Lovelace"));
    }

    private interface Check {
        void of(String design) throws Exception;
    }

    private static Stream<DynamicTest> each(Check check) {
        return Stream.of("letter", "magazine", "plain")
                .map(name -> DynamicTest.dynamicTest(name, () -> check.of(name)));
    }

    private static void keep(String name, Reading reading) throws IOException {
        var folder = Files.createDirectories(Path.of("target/mails"));
        Files.writeString(folder.resolve(name + ".html"), reading.html());
        Files.writeString(folder.resolve(name + ".txt"), reading.text());
    }
}
