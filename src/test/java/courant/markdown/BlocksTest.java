package courant.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
    private static final URI PAGE = URI.create("https://harbour.example/p/one");
    private static final String FILM = "https://video.example/watch?v=1&t=2";
    private static final Card CARD = new Card(
            "Why lighthouses <b>blink</b>",
            "A film.",
            "Video · Ada",
            Card.Kind.VIDEO,
            Optional.of(new Card.Picture("/pictures/" + "0a".repeat(16) + "-1280.jpg", 1280, 720)));

    @ParameterizedTest
    @ValueSource(strings = {"{.button}", "{: .button}", "{:.button}", "{button}", " { .button } "})
    void a_link_alone_with_its_mark_is_a_button(String mark) {
        assertThat(Sample.page("[Read *it*](https://a.example/)" + mark).strip())
                .isEqualTo("<p class=\"button\"><a href=\"https://a.example/\">Read <em>it</em></a></p>");
    }

    @Test
    void what_is_no_button_stays_as_it_was_typed() {
        assertThat(Sample.page("See [it](https://a.example/){.button}"))
                .contains("{.button}")
                .doesNotContain("class");
        assertThat(Sample.page("[it](javascript:alert(1)){.button}"))
                .contains("{.button}")
                .doesNotContain("class");
        assertThat(Sample.page("[it](https://a.example/){.buttons}")).doesNotContain("class");
    }

    @Test
    void a_button_is_a_table_in_mails_and_has_its_address_below_it_in_plain_text() {
        var mail = Jsoup.parseBodyFragment(Sample.mail("[Read it](/p/two){.button}"));
        assertThat(mail.select("table td.c-button > a.c-button-text").attr("href"))
                .isEqualTo("https://harbour.example/p/two");
        assertThat(mail.select("td").attr("style")).contains("background-color:#8a1c1c");
        assertThat(mail.select("a").attr("style")).contains("color:#ffffff");
        assertThat(text(Markdown.parse("[Read it](/p/two){.button}")))
                .isEqualTo("Read it\nhttps://harbour.example/p/two\n");
    }

    @Test
    void a_button_may_call_its_reader_by_name() {
        assertThat(Sample.page("[For {{name|you}}](https://a.example/){.button}"))
                .contains(">For you</a>");
    }

    @Test
    void only_a_bare_address_alone_in_a_paragraph_may_become_a_card() {
        assertThat(Markdown.parse("One\n\n" + FILM + "\n\n   https://b.example/ä  \n")
                        .embeds())
                .containsExactly(FILM, "https://b.example/ä");
        assertThat(List.of(
                        "<" + FILM + ">",
                        "[" + FILM + "](" + FILM + ")",
                        "See " + FILM,
                        FILM + "\nand more",
                        "- " + FILM,
                        "> " + FILM,
                        "http://plain.example/"))
                .allSatisfy(it -> assertThat(Markdown.parse(it).embeds()).isEmpty());
    }

    @Test
    void an_address_without_a_card_is_a_link() {
        assertThat(Sample.page(FILM).strip())
                .isEqualTo(
                        "<p><a href=\"" + FILM.replace("&", "&amp;") + "\">" + FILM.replace("&", "&amp;") + "</a></p>");
        assertThat(Sample.mail(FILM)).contains("c-link").doesNotContain("embed");
        assertThat(Markdown.parse(FILM + "\n\nWords.").excerpt(100)).isEqualTo("Words.");
    }

    @Test
    void a_card_has_its_words_escaped_and_its_picture_from_here() {
        var page = Jsoup.parseBodyFragment(document().page().toString());
        assertThat(page.select("figure.embed-video > p.embed-title > a").text())
                .isEqualTo("Why lighthouses <b>blink</b>");
        assertThat(page.select("img").attr("src")).startsWith("/pictures/");
        assertThat(page.select("iframe, script")).isEmpty();
    }

    @Test
    void a_card_is_a_framed_picture_and_words_in_mails() {
        var style = MailStyle.plain();
        var mail = Jsoup.parseBodyFragment(
                document().mail(style, PAGE, FieldWriter.FALLBACK).toString());
        assertThat(mail.select("td.c-rule > a > img").attr("src")).startsWith("https://harbour.example/pictures/");
        assertThat(mail.select("td.c-rule table p").eachText())
                .containsExactly("Why lighthouses <b>blink</b>", "A film.", "Video · Ada");
        assertThat(mail.select("[class*=embed], figure")).isEmpty();
    }

    @Test
    void a_card_is_named_with_its_address_in_plain_text() {
        assertThat(text(document())).isEqualTo("Why lighthouses <b>blink</b>\nA film.\nVideo · Ada\n" + FILM + "\n");
    }

    @Test
    void a_card_from_elsewhere_can_hold_no_field() {
        var tricky = new Card("0fld0x0z {{email}} \uFDD0email\uFDD1", "", "", Card.Kind.PAGE, Optional.empty());
        var document = Markdown.parse("{{name|x}}\n\n" + FILM).with(Map.of(FILM, tricky));
        assertThat(document.page().toString()).contains("0z {{email}} email<");
        assertThat(document.fields()).hasSize(1);
    }

    private static Document document() {
        return Markdown.parse(FILM).with(Map.of(FILM, CARD));
    }

    private static String text(Document document) {
        return document.text(PAGE, FieldWriter.FALLBACK);
    }
}
