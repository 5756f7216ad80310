package courant.post.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void words_that_came_and_went_are_told_from_those_that_stayed() {
        assertThat(shown("The old harbour sleeps.", "The new harbour sleeps well."))
                .isEqualTo("The -old -+new +harbour sleeps +well+.");
        assertThat(shown("One\n\nTwo\n\nThree\n\nEnd", "One\n\nThree\n\nFour\n\nEnd"))
                .isEqualTo("One\n\n-Two\n\n-Three\n\n+Four\n\n+End");
    }

    @Test
    void equal_texts_are_the_same() {
        assertThat(Comparison.of("a\nb", "a\nb").same()).isTrue();
        assertThat(Comparison.of("", "").same()).isTrue();
        assertThat(Comparison.of("", "a").added()).isEqualTo(1);
    }

    @Test
    void words_are_counted_in_every_script() {
        var it = Comparison.of("Der alte Hafen", "Der Hafen, größer als vorher");
        assertThat(it.added()).isEqualTo(3);
        assertThat(it.removed()).isEqualTo(1);
    }

    @Test
    void whatever_the_texts_both_can_be_read_from_it() {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var older = text(random);
            var newer = text(random);
            var it = Comparison.of(older, newer);
            assertThat(it.pieces().stream()
                            .filter(p -> !p.isAdded())
                            .map(Piece::text)
                            .collect(Collectors.joining()))
                    .isEqualToIgnoringWhitespace(older);
            assertThat(it.pieces().stream()
                            .filter(p -> !p.isRemoved())
                            .map(Piece::text)
                            .collect(Collectors.joining()))
                    .isEqualTo(newer);
            assertThat(it.passages().stream()
                            .flatMap(p -> p.pieces().stream())
                            .map(Piece::text)
                            .collect(Collectors.joining()))
                    .isEqualTo(it.pieces().stream().map(Piece::text).collect(Collectors.joining()));
        }
    }

    @Test
    void long_texts_that_have_nothing_in_common_are_compared_in_time() {
        var older = IntStream.range(0, 40_000).mapToObj(i -> "older " + i).collect(Collectors.joining("\n"));
        var newer = IntStream.range(0, 40_000).mapToObj(i -> "newer " + i).collect(Collectors.joining("\n"));
        Assertions.assertThat(older.length()).isGreaterThan(400_000);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> Comparison.of(older, newer).passages());
    }

    @Test
    void what_stayed_for_long_is_folded_but_for_its_edges() {
        var middle =
                IntStream.range(0, 9).mapToObj(i -> "Paragraph " + i + ".\n\n").collect(Collectors.joining());
        var passages = Comparison.of("A\n\n" + middle + "Z\n", "B\n\n" + middle + "Y\n")
                .passages();
        assertThat(passages).hasSize(3);
        assertThat(passages.get(1).paragraphs()).isBetween(7, 8);
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(12))
                .mapToObj(i -> "w" + random.nextInt(4) + (random.nextInt(3) == 0 ? "\n" : " "))
                .collect(Collectors.joining());
    }

    private static String shown(String older, String newer) {
        return Comparison.of(older, newer).pieces().stream()
                .map(it -> switch (it.kind()) {
                    case SAME -> it.text();
                    case ADDED -> "+" + it.text() + "+";
                    case REMOVED -> "-" + it.text() + "-";
                })
                .collect(Collectors.joining());
    }
}
