package courant.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void pictures_come_in_order_with_their_captions() {
        Document document = Markdown.parse("![A](a.png \"Cap\")\n\ntext ![B](b.png)");
        assertThat(document.leadPicture()).contains(new Picture("a.png", "A", Optional.of("Cap")));
        assertThat(document.pictures()).hasSize(2).last().isEqualTo(new Picture("b.png", "B", Optional.empty()));
        assertThat(Markdown.parse("none").leadPicture()).isEmpty();
    }

    @Test
    void words_are_counted_and_chinese_by_characters() {
        assertThat(Markdown.parse("Don't **stop** now, 海が好き。 3.5").words()).isEqualTo(8);
        assertThat(Markdown.parse("").words()).isZero();
    }

    @Test
    void reading_takes_whole_minutes_and_at_least_one() {
        assertThat(Markdown.parse("").readingTime()).isEqualTo(Duration.ofMinutes(1));
        assertThat(Markdown.parse("word ".repeat(226)).readingTime()).isEqualTo(Duration.ofMinutes(2));
        assertThat(Markdown.parse("海".repeat(1001)).readingTime()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void an_excerpt_is_cut_at_a_word() {
        Document document = Markdown.parse("# Title\n\nOne two[^a] {{name|you}}, three.\n\nFour five.\n\n[^a]: note");
        assertThat(document.excerpt(200)).isEqualTo("One two you, three. Four five.");
        assertThat(document.excerpt(15)).isEqualTo("One two you…");
        assertThat(Markdown.parse("海".repeat(7) + "{{name|you}}海").excerpt(10, it -> "[" + it.name() + "]"))
                .isEqualTo("海".repeat(7) + "…");
        assertThat(Markdown.parse("Dear {{name|you}}, five six").excerpt(21, it -> "[" + it.name() + "]"))
                .isEqualTo("Dear [name], five…");
        assertThat(Markdown.parse("海".repeat(30)).excerpt(10)).isEqualTo("海".repeat(9) + "…");
    }

    @Test
    void nothing_says_nothing() {
        Document nothing = Markdown.parse(" \n");
        assertThat(nothing.page()).isEqualTo(SafeHtml.none());
        assertThat(nothing.text(Sample.BASE, FieldWriter.FALLBACK)).isEmpty();
        assertThat(nothing.excerpt(10)).isEmpty();
    }

    @Test
    void the_same_document_says_the_same_again() {
        Document document = Markdown.parse(Sample.read("varied.md"));
        assertThat(document.page()).isEqualTo(document.page());
        assertThat(document.mail(MailStyle.plain(), Sample.BASE, Sample.SLOTS))
                .isEqualTo(document.mail(MailStyle.plain(), Sample.BASE, Sample.SLOTS));
        assertThat(document.text(Sample.BASE, Sample.SLOTS)).isEqualTo(document.text(Sample.BASE, Sample.SLOTS));
    }

    @Test
    void many_may_read_one_document_at_once() {
        Document document = Markdown.parse(Sample.read("varied.md"));
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> "" + document.page()
                                + document.mail(MailStyle.plain(), Sample.BASE, Sample.SLOTS)
                                + document.text(Sample.BASE, Sample.SLOTS)
                                + document.pictures()
                                + document.excerpt(99))
                        .distinct())
                .hasSize(1);
    }
}
