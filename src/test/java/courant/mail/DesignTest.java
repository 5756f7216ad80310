package courant.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import courant.mail.design.Paper;
import courant.mail.design.Rendition;
import courant.markdown.Markdown;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DesignTest {

    @Inject
    Design design;

    @Inject
    ObjectMapper json;

    @Test
    void a_letter_has_one_h1_a_title_a_language_and_a_direction() {
        var html = Jsoup.parse(read(Samples.interview(), "Ada Lovelace").html());
        assertThat(html.select("h1"))
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("The keeper of the last light"));
        assertThat(html.title()).isEqualTo("The keeper of the last light");
        assertThat(html.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(html.selectFirst("html").attr("dir")).isEqualTo("ltr");
        assertThat(html.select("table[role=presentation]")).isNotEmpty();
        assertThat(html.select("meta[name=color-scheme], meta[name=supported-color-schemes]"))
                .hasSize(2);
    }

    @Test
    void a_letter_says_who_wrote_when_and_how_to_leave_in_html_and_in_text() {
        var reading = read(Samples.interview(), "Ada Lovelace");
        for (var said : List.of(
                "By Ada Lovelace and Grace Hopper",
                "March 1, 2026",
                "You receive this because you subscribed to The Long Post.",
                "https://news.example.org/unsubscribe/t-1",
                "https://news.example.org/p/lighthouse",
                "12 Harbour Street")) {
            assertThat(reading.html()).contains(said);
            assertThat(reading.text()).contains(said);
        }
    }

    @Test
    void personal_fields_are_filled_in_subject_html_and_text() {
        var called = read(Samples.interview(), "Tom & Jerry");
        assertThat(called.subject()).isEqualTo("Tom: The keeper of the last light");
        assertThat(called.text()).contains("Dear Tom");
        var uncalled = read(Samples.interview(), "");
        assertThat(uncalled.subject()).isEqualTo("Dear reader: The keeper of the last light");
        assertThat(uncalled.html()).contains("Dear reader").doesNotContain("\uFDD0");
        assertThat(uncalled.text()).contains("Dear reader").doesNotContain("\uFDD0");
    }

    @Test
    void behind_the_subject_stands_the_subtitle_and_without_one_how_the_post_begins() {
        var words = "Dear {{name|friend}}, " + "the boats are back. ".repeat(10);
        assertThat(preheader(Optional.of("Boats"), words)).isEqualTo("Boats");
        assertThat(preheader(Optional.empty(), "## Harbour\n\n" + words))
                .startsWith("Dear Ada, the boats are back. the boats")
                .endsWith("…")
                .hasSizeBetween(110, 140)
                .doesNotContain("Harbour");
        assertThat(preheader(Optional.empty(), "![A seal](/pictures/a-640.jpg)"))
                .isEmpty();
    }

    private String preheader(Optional<String> subtitle, String body) {
        var it = Samples.interview();
        var post = new PostMail(
                it.look(),
                it.sender(),
                it.subject(),
                it.title(),
                subtitle,
                List.of(),
                it.published(),
                Markdown.parse(body),
                it.page());
        return Jsoup.parse(read(post, "Ada").html())
                .select(".c-preheader")
                .text()
                .replaceAll("[\\u034F\\u200B-\\u200D\\u00A0\\s]+", " ")
                .strip();
    }

    @Test
    void what_is_kept_of_a_reader_is_filled_in_too() {
        var post = Samples.post(
                Samples.look("en", "#9a3412"),
                "To {{attribute.city|your town}}",
                "{{attribute.city}}, {{attribute.team|none}}");
        var reading = read(post, "Ada");
        assertThat(reading.subject()).isEqualTo("Ada: To Seaham");
        assertThat(reading.text()).contains("Seaham, none");
        assertThat(PersonalFields.spoken(" Home Town ")).isEqualTo("home_town");
    }

    @Test
    void a_field_that_nobody_knows_is_seen_in_the_preview_as_it_was_typed() {
        var reading = read(Samples.post(Samples.look("en", "#9a3412"), "x", "{{odd|you}} {{ode}}"), "Ada");
        assertThat(reading.html()).contains("{{odd|you}} {{ode}}");
    }

    @Test
    void author_text_never_runs_as_a_template_and_never_becomes_markup() {
        var post = Samples.post(
                Samples.look("en", "#9a3412"),
                "{letter.paper} <script>alert(1)</script> \uFDD0name\uFDD2\uFDD1",
                "{inject:x}");
        var reading = read(post, "Ada");
        assertThat(reading.html())
                .contains("{letter.paper} &lt;script&gt;", "{inject:x}")
                .doesNotContain("<script");
        assertThat(reading.text())
                .contains("{letter.paper} <script>", "{inject:x}")
                .doesNotContain("\uFDD0");
    }

    @Test
    void a_letter_is_valid_html() throws Exception {
        assertThat(ValidHtml.faults("<table width=1>")).isNotEmpty();
        assertThat(ValidHtml.faults(read(Samples.interview(), "Ada").html())).isEmpty();
    }

    @Test
    void a_system_mail_is_valid_html_in_the_newsletters_look_and_says_the_same_as_text() throws Exception {
        var paper = Samples.look("en", "#9a3412").paper();
        var both = Rendition.of(Templates.notice(paper, "https://news.example.org/confirm/t-1"));
        assertThat(ValidHtml.faults(both.html())).isEmpty();
        for (var said : List.of(both.html(), both.text())) {
            assertThat(said)
                    .contains("The Long Post", "Please confirm", "https://news.example.org/confirm/t-1", "Seaham");
        }
        assertThat(both.text()).contains("\n-- \n");
        keep("system", new Reading("", both.html(), both.text()));
    }

    @Test
    void a_blueprint_comes_back_from_json_as_it_was() throws IOException {
        var blueprint = design.draw(Samples.interview(), Samples.postmark());
        var kept = json.readValue(json.writeValueAsString(blueprint), Blueprint.class);
        assertThat(kept).isEqualTo(blueprint);
        assertThat(new Mould(kept).fill(Samples.recipient("Ada")))
                .isEqualTo(new Mould(blueprint).fill(Samples.recipient("Ada")));
    }

    @Test
    void a_letter_in_a_language_from_the_right_runs_from_the_right() throws IOException {
        var post = Samples.post(
                Samples.look("ar", "#0b7a75"), "حارسة الضوء الأخير", "مرحبا {{name|بك}}\n\n- واحد\n- اثنان");
        var reading = read(post, "ليلى");
        var html = Jsoup.parse(reading.html());
        assertThat(html.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(reading.html()).contains("إلغاء الاشتراك", "text-align:right");
        keep("rtl", reading);
    }

    @Test
    void a_field_nobody_knows_is_named() {
        var post = Samples.post(Samples.look("en", "#9a3412"), "x", "{{name}} {{shoe_size|8}} {{shoe_size|9}}");
        assertThat(PersonalFields.unknown(post.body(), post.subject())).containsExactly("shoe_size");
    }

    @Test
    void lines_of_the_text_are_short_enough_for_any_reader() throws IOException {
        var reading = read(Samples.interview(), "Ada Lovelace");
        assertThat(reading.text().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        keep("letter", reading);
    }

    private Reading read(PostMail post, String name) {
        return design.draw(post, Samples.postmark()).read(Samples.recipient(name));
    }

    @CheckedTemplate(basePath = "mail")
    static class Templates {
        static native TemplateInstance notice(Paper paper, String link);
    }

    /** To be looked at. */
    private static void keep(String name, Reading reading) throws IOException {
        var folder = Files.createDirectories(Path.of("target/mails"));
        Files.writeString(folder.resolve(name + ".html"), reading.html());
        Files.writeString(folder.resolve(name + ".txt"), reading.text());
    }
}
