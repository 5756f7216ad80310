package courant.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MailTest {
    private final Element mail =
            Jsoup.parseBodyFragment(Sample.mail(Sample.read("varied.md"))).body();

    @Test
    void every_address_is_absolute_but_those_within_the_mail() {
        assertThat(mail.select("a[href]").eachAttr("href")).allMatch(href -> href.matches("(https|mailto):.+|#at-.+"));
        assertThat(mail.select("img").eachAttr("src"))
                .containsExactly("https://harbour.example/pictures/ab12-1200.jpg");
    }

    @Test
    void anchors_within_the_mail_lead_somewhere() {
        assertThat(mail.select("a[href^=#]"))
                .isNotEmpty()
                .allMatch(link -> mail.getElementById(link.attr("href").substring(1)) != null);
    }

    @Test
    void everything_that_needs_a_style_has_it_inline() {
        assertThat(mail.select("p, h2, h3, h4, a[href], img, td, th, ul, ol, li, blockquote, pre, hr, table"))
                .allMatch(element -> !element.attr("style").isBlank());
        assertThat(mail.select("style, link, figure, aside, input, details")).isEmpty();
    }

    @Test
    void pictures_fit_the_column_and_the_telephone() {
        Element picture = mail.select("img").getFirst();
        assertThat(picture.attr("width")).isEqualTo("600");
        assertThat(picture.attr("style")).contains("max-width:100%", "height:auto");
        assertThat(Sample.mail("![x](/pictures/k-320.png)")).contains("width=\"320\"");
        assertThat(Sample.mail("small ![x](/icon.png) one")).doesNotContain("width=\"");
    }

    @Test
    void captions_quotes_notes_and_code_stand_in_frames_that_outlook_renders() {
        assertThat(mail.select("table[role=presentation]:has(img) .c-muted").text())
                .isEqualTo("Dawn, by Ina");
        assertThat(mail.select("blockquote > table[role=presentation] td.c-rule")
                        .first())
                .isNotNull();
        assertThat(mail.select("div[role=note] td.c-note").text()).isEqualTo("Warning The pier is closed until May.");
        assertThat(mail.select("table[role=presentation] td.c-panel > pre").text())
                .contains("stay();");
    }

    @Test
    void tables_have_borders_and_keep_their_alignment() {
        assertThat(mail.select("th.c-rule, td.align-right").eachAttr("style"))
                .allMatch(style -> style.contains("border:1px solid"));
        assertThat(mail.select("td.align-right").first().attr("style")).endsWith("text-align:right");
    }

    @Test
    void tasks_are_characters() {
        assertThat(mail.select("li:contains(Tickets)").text()).isEqualTo("☑ Tickets");
        assertThat(mail.select("li:contains(Weather)").text()).startsWith("☐ Weather");
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
