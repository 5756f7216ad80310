package courant.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void a_varied_document_reads_as_it_was_written() {
        assertThat(Sample.text(Sample.read("varied.md"))).isEqualTo(Sample.read("varied.txt"));
    }

    @Test
    void it_says_every_word_and_every_address_of_the_page() {
        for (String source : sources()) {
            Element page = Jsoup.parse(Sample.mail(source)).body();
            page.select(".footnote-back, .footnote-ref").remove();
            String text = Sample.text(source);
            assertThat(words(text)).containsAll(words(page.text()));
            page.select("a[href]:not([href^=#])")
                    .eachAttr("href")
                    .forEach(href -> assertThat(text).contains(href.replaceFirst("^mailto:", "")));
        }
    }

    private static List<String> sources() {
        String html = "<div>Raw <u>html</u> <p>too<details><summary>More</summary>inside</details>"
                + "<dl><dt>Term<dd>Meaning</dl><a href='/x'><p>block link</p></a><ruby>漢<rt>kan</rt></ruby>"
                + "<table><caption>Cap</caption><tr><td colspan=2>one<ul><li>two</li></ul></td></tr></table></div>";
        return List.of(Sample.read("varied.md"), html, Sample.read("hostile/broken-html.md"));
    }

    private static List<String> words(String text) {
        return Pattern.compile("\\p{IsHan}+|[\\p{IsLatin}\\p{N}]+")
                .matcher(text.toLowerCase(java.util.Locale.ROOT))
                .results()
                .map(match -> match.group())
                .distinct()
                .toList();
    }

    @Test
    void long_paragraphs_flow_in_lines_of_72_columns() {
        String text = Sample.text("word ".repeat(40));
        List<String> lines = text.lines().toList();
        assertThat(lines).allMatch(line -> line.length() <= 73);
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.endsWith("d "));
        assertThat(lines.getLast()).doesNotEndWith(" ");
    }

    @Test
    void lines_that_would_be_misread_are_stuffed() {
        assertThat(Sample.text("From here\n\n\\> no quote\n\n    code"))
                .isEqualTo(" From here\n\n > no quote\n\n     code\n");
    }

    @Test
    void quotes_flow_at_their_depth() {
        String text = Sample.text("> " + "word ".repeat(20) + "\n>\n> > deep");
        assertThat(text).startsWith("> word").contains(" \n> word", "\n>\n>> deep\n");
    }

    @Test
    void no_line_begins_a_signature() {
        assertThat(Sample.text("-- " + "x".repeat(90))).doesNotContainPattern("(?m)^-- $");
    }

    @Test
    void chinese_counts_two_columns_and_breaks_without_a_space() {
        List<String> lines = Sample.text("海".repeat(50)).lines().toList();
        assertThat(lines).isEqualTo(List.of("海".repeat(36), "海".repeat(14)));
        assertThat(Sample.text("海".repeat(36) + "。" + "海")).startsWith("海".repeat(35) + "\n海。");
    }

    @Test
    void what_hangs_hangs() {
        assertThat(Sample.text("1. " + "word ".repeat(20) + "\n\n   more"))
                .contains("   1. word", "\n      word")
                .endsWith("\n\n      more\n");
    }

    @Test
    void marks_and_breaks_are_kept() {
        assertThat(Sample.text("**a** _b_ ~~c~~ `d` e\\\nf x<sup>2</sup>\n\n***"))
                .isEqualTo("*a* _b_ ~c~ `d` e\nf x^2\n\n* * *\n");
    }

    @Test
    void a_link_is_numbered_once_and_not_at_all_if_it_says_its_address() {
        assertThat(Sample.text("[a](/x) [b](/x) <https://y.example/> <me@y.example>"))
                .isEqualTo("a [1] b [1] https://y.example/ me@y.example\n\nLinks\n-----\n"
                        + "[1] https://harbour.example/x\n");
    }

    @Test
    void a_wide_table_folds_its_cells_and_a_very_wide_one_is_told_row_by_row() {
        String folded = Sample.text("|Name|Story|\n|-|-|\n|Ina|" + "long ".repeat(30) + "|");
        assertThat(folded.lines()).allMatch(line -> line.length() == 72 && line.startsWith("|"));
        String told = Sample.text("|Name|Story|\n|-|-|\n|Ina|" + "x".repeat(80) + "|");
        assertThat(told).isEqualTo("Name: Ina\nStory: \n" + "x".repeat(80) + "\n");
    }

    @Test
    void columns_of_chinese_align() {
        assertThat(Sample.text("|海|b|\n|-|-|\n|a|c|")).isEqualTo("| 海 | b |\n|----|---|\n| a  | c |\n");
    }

    @Test
    void no_line_has_white_space_at_its_end_but_the_soft_space() {
        assertThat(Stream.of(Sample.text(Sample.read("varied.md")).split("\n")))
                .noneMatch(line -> line.endsWith("  ") || line.equals(" "));
    }
}
