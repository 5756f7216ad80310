package courant.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MailTest {
    private final Element mail =
            Jsoup.parseBodyFragment(Sample.mail(Sample.read("varied.md"))).body();

    @Test
    void every_address_is_absolute() {
        assertThat(mail.select("a[href]").eachAttr("href")).allMatch(href -> href.matches("(https|mailto):.+"));
        assertThat(mail.select("img").eachAttr("src"))
                .containsExactly("https://harbour.example/pictures/ab12-1200.jpg");
    }

    @Test
    void what_leads_to_a_place_in_the_post_leads_there_on_its_page() {
        assertThat(Sample.mail("## Two\n\n[up](#two)")).contains("href=\"https://harbour.example/p/one#at-two\"");
    }

    @Test
    void hosts_stand_as_the_dns_knows_them() {
        assertThat(Sample.mail("[a](https://müller.example/straße?ä) <a href='http://Bücher.example:8080'>b</a>"))
                .contains(
                        "\"https://xn--mller-kva.example/stra%C3%9Fe?%C3%A4\"",
                        "\"http://xn--bcher-kva.example:8080\"");
        assertThat(Sample.mail("[a](https://straße.example/) [c](https://%FF.example)"))
                .contains("\"https://stra%C3%9Fe.example/\"", "\"https://%FF.example\"");
    }

    @Test
    void footnotes_are_numbers_and_notes_since_few_programs_jump() {
        var notes = Sample.mail("Said[^a].\n\n[^a]: By her.");
        assertThat(notes).contains(">1</sup>", "By her.").doesNotContain("href=", "↩");
    }

    @Test
    void everything_that_needs_a_style_has_it_inline() {
        assertThat(mail.select("p, h2, h3, h4, a[href], img, td, th, ul, ol, li, blockquote, hr, table"))
                .allMatch(element -> !element.attr("style").isBlank());
        assertThat(mail.select("style, link, figure, aside, input, details, section, mark, pre, [aria-label]"))
                .isEmpty();
    }

    @Test
    void pictures_fit_the_column_and_the_telephone() {
        Element picture = mail.select("img").getFirst();
        assertThat(picture.attr("width")).isEqualTo("600");
        assertThat(picture.attr("style")).contains("width:100%;height:auto").endsWith("max-width:600px");
        assertThat(Sample.mail("![x](/pictures/k-320.png)")).contains("width=\"320\"");
        assertThat(Sample.mail("small ![x](/icon.png) one")).doesNotContain("width=\"");
    }

    @Test
    void captions_quotes_notes_and_code_stand_in_frames_that_outlook_renders() {
        assertThat(mail.select("table[role=presentation]:has(img) .c-muted").text())
                .isEqualTo("Dawn, by Ina");
        assertThat(mail.select("blockquote > table[role=presentation] td.c-edge")
                        .first())
                .isNotNull();
        assertThat(mail.select("div[role=note] td.c-note").text()).isEqualTo("Warning The pier is closed until May.");
        assertThat(mail.select("table[role=presentation] td.c-panel > div").text())
                .contains("stay();");
    }

    @Test
    void tables_have_borders_and_keep_their_alignment() {
        assertThat(mail.select("th.c-rule, td.align-right").eachAttr("style"))
                .allMatch(style -> style.contains("border:1px solid"));
        assertThat(mail.select("td.align-right").first().attr("style")).endsWith("text-align:right");
    }

    @Test
    void a_picture_whose_size_is_known_keeps_its_shape_at_any_width() {
        var sized = Markdown.parse(
                        "![x](/pictures/k-1280.jpg)\n\n<img src=/a.png width=100>\n\n![](https://e.org/b.png)")
                .sized(src -> src.startsWith("/") ? Optional.of(new PictureSizes.Size(1280, 640)) : Optional.empty())
                .mail(MailStyle.plain(), Sample.BASE, FieldWriter.FALLBACK);
        var pictures = Jsoup.parseBodyFragment(sized.toString()).select("img");
        assertThat(pictures.eachAttr("width")).startsWith("600", "100");
        assertThat(pictures.eachAttr("height")).containsExactly("300", "50");
        assertThat(pictures).allMatch(it -> it.attr("style").contains("height:auto"));
    }

    @Test
    void from_the_right_quotes_notes_lists_and_cells_begin_on_the_right() {
        var style = MailStyle.plain().from("rtl");
        var source =
                "```\nx = 1\n```\n\n> a\n\n> [!NOTE]\n> b\n\n- c\n\n| d |\n|---|\n| e |\n\n<div dir=ltr>\n\n> f\n\n</div>\n";
        var mail = Jsoup.parseBodyFragment(Markdown.parse(source)
                .mail(style, Sample.BASE, FieldWriter.FALLBACK)
                .toString());
        assertThat(mail.select(".c-edge").get(0).attr("style")).contains("border-right:", "padding:0 18px 0 0");
        assertThat(mail.select(".c-note").attr("style"))
                .contains("border-right:")
                .doesNotContain("border-left");
        assertThat(mail.select("ul").attr("style")).contains("padding:0 28px 0 0");
        assertThat(mail.select("td.c-rule").attr("style")).contains("text-align:right");
        assertThat(mail.select("div[dir=ltr]:has(> code)").attr("style")).contains("text-align:left");
        assertThat(mail.select("[dir=ltr] .c-edge").attr("style")).contains("border-left:");
    }

    @Test
    void code_keeps_its_lines_and_spaces_where_a_program_keeps_neither() {
        var code = Sample.mail("```\nif (a)\n    stay();\n\nend\n```\n");
        assertThat(code)
                .contains("if (a)<br>&nbsp; &nbsp; stay();<br><br>end</code>")
                .doesNotContain("<pre");
    }

    @Test
    void elements_that_some_programs_do_not_know_are_said_with_those_all_know() {
        var mail = Sample.mail("<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby> <mark>m</mark> <bdi>b</bdi> a<wbr>b"
                + " <abbr title=\"World Wide Web\">WWW</abbr>");
        assertThat(mail)
                .contains("漢字 (かんじ)", ">m</span>", "dir=\"auto\">b</span>", "a\u200Bb", "title=\"World Wide Web\"")
                .doesNotContain("<ruby", "<mark", "<bdi", "<wbr", "<abbr");
    }

    @Test
    void a_link_around_a_picture_that_nobody_described_says_where_it_leads() {
        assertThat(Sample.mail("[![](/a.png)](https://example.org/x)")).contains("alt=\"https://example.org/x\"");
    }

    @Test
    void tasks_are_characters() {
        assertThat(mail.select("[role=listitem]:contains(Tickets)").text()).isEqualTo("☑ Tickets");
        assertThat(mail.select("[role=listitem]:contains(Weather)").text()).startsWith("☐ Weather");
    }

    @Test
    void slots_come_through_whole() {
        assertThat(Markdown.parse(Sample.read("varied.md"))
                        .mail(MailStyle.plain(), Sample.BASE, Sample.SLOTS)
                        .toString())
                .contains("Dear \uFDD0name\uFDD1, welcome", "Albatros \uFDD0boat\uFDD1<");
    }

    @Test
    void a_style_that_is_no_style_is_refused() {
        assertThatThrownBy(() -> MailStyle.plain().withAccent("red;background:url(x)"))
                .hasMessage("'red;background:url(x)' is no colour.");
    }
}
