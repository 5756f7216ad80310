package courant.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageTest {
    @Test
    void a_varied_document_reads_as_it_was_written() {
        assertThat(Sample.page(Sample.read("varied.md"))).isEqualTo(Sample.read("varied.page.html"));
    }

    @Test
    void headings_begin_below_the_title_and_skip_no_level() {
        assertThat(Sample.page("# A\n## B\n### C\n# D"))
                .contains("<h2 id=\"at-a\">A</h2>\n<h3 id=\"at-b\">B</h3>\n<h4");
        assertThat(Sample.page("## A\n##### B")).contains("<h2 id=\"at-a\">A</h2>\n<h3 id=\"at-b\">B</h3>");
    }

    @Test
    void every_heading_has_a_name_of_its_own() {
        assertThat(Sample.page("# Été à Köln!\n\n# Été à Köln\n\n# 海\n\n# ***\n\n# {{name|x}} you"))
                .contains("id=\"at-été-à-köln\"", "id=\"at-été-à-köln-1\"", "id=\"at-海\"", "id=\"at-you\"");
    }

    @Test
    void what_a_document_says_by_itself_is_in_the_language_of_its_text() {
        var source = "Sea[^1]\n\n[^1]: Wide\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> [!TIP]\n> Look";
        var german = Markdown.parse(source).in("de-AT");
        assertThat(german.page().toString())
                .contains("\"Fußnoten\"", "\"Fußnote 1\"", "\"Zurück zu Verweis 1\"", "\"Tabelle\"", ">Tipp</p>")
                .doesNotContain("Footnote", ">Tip<");
        assertThat(german.text(URI.create("https://example.org"), FieldWriter.FALLBACK))
                .contains("Sea [Anm. 1]", "Anmerkungen\n-----");
        assertThat(Markdown.parse(source).in("xx").page().toString()).contains("\"Footnotes\"", ">Tip</p>");
    }

    @Test
    void a_link_to_a_heading_finds_it() {
        assertThat(Sample.page("[see](#the-end)\n\n# The end")).contains("<a href=\"#at-the-end\">see</a>");
    }

    @Test
    void ids_are_given_once() {
        assertThat(Sample.page("<p id=\"x\">a</p>\n\n<p id=\"x\">b</p>")).containsOnlyOnce("id=\"at-x\"");
    }

    @Test
    void a_picture_of_ours_says_its_size_and_offers_its_smaller_width() {
        var src = "/pictures/" + "0a".repeat(16) + "-1280.jpg";
        var page = Markdown.parse("![Sea](" + src + ")")
                .sized(it -> Optional.of(new PictureSizes.Size(1280, 853)))
                .page()
                .toString();
        assertThat(page)
                .contains("width=\"1280\" height=\"853\"", src.replace("1280", "640") + " 640w, " + src + " 1280w");
        assertThat(Sample.page("![](/pictures/" + "0a".repeat(16) + "-500.jpg)"))
                .doesNotContain("srcset");
    }

    @Test
    void a_picture_with_a_title_alone_in_its_paragraph_has_a_caption() {
        assertThat(Sample.page("[![Sea](a.png \"The *sea* & I\")](/big)"))
                .isEqualTo("<figure><a href=\"/big\"><img src=\"a.png\" alt=\"Sea\" loading=\"lazy\""
                        + " decoding=\"async\"></a><figcaption>The *sea* &amp; I</figcaption></figure>\n");
        assertThat(Sample.page("See ![Sea](a.png \"T\")")).doesNotContain("figure");
    }

    @Test
    void only_a_mark_alone_on_its_line_makes_a_note() {
        assertThat(Sample.page("> [!tip]\n> x")).contains("<aside class=\"note note-tip\" role=\"note\">", ">Tip</p>");
        assertThat(Sample.page("> [!NOTE] x")).contains("<blockquote>");
        assertThat(Sample.page("> [!NOPE]\n> x")).contains("<blockquote>");
    }

    @Test
    void regions_are_told_apart() {
        assertThat(Sample.page("|a|\n|-|\n\nx\n\n|b|\n|-|")).contains("aria-label=\"Table\"", "aria-label=\"Table 2\"");
    }

    @Test
    void a_link_without_words_is_named_by_its_address() {
        assertThat(Sample.page("[](https://a.example) [![](x.png)](/b)"))
                .contains("aria-label=\"https://a.example\"", "aria-label=\"/b\"");
    }

    @Test
    void footnotes_are_numbered_by_use_whatever_they_are_called() {
        assertThat(Sample.page("a[^é] b[^x]\n\n[^x]: X\n\n[^é]: E"))
                .contains("href=\"#at-note-1\" id=\"at-ref-1\"", "<li id=\"at-note-1\">\n<p>E <a href=\"#at-ref-1\"");
    }

    @Test
    void addresses_are_written_as_addresses() {
        assertThat(Sample.page("<a href='/a b\"|%zz%20'>x</a>")).contains("href=\"/a%20b%22%7C%25zz%20\"");
    }
}
