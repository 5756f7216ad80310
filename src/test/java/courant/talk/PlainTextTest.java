package courant.talk;

import static org.assertj.core.api.Assertions.assertThat;

import courant.talk.PlainText.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTest {
    @Test
    void paragraphs_lines_and_addresses_are_told_apart() {
        assertThat(PlainText.read("One (see https://example.org/a_(b)).\ntwo\n\nthree"))
                .containsExactly(
                        List.of(
                                new Piece("One (see ", "", false),
                                new Piece("https://example.org/a_(b)", "https://example.org/a_(b)", false),
                                new Piece(").", "", false),
                                new Piece("", "", true),
                                new Piece("two", "", false)),
                        List.of(new Piece("three", "", false)));
    }

    @Test
    void an_address_ends_before_what_ends_the_sentence_and_nothing_else_becomes_a_link() {
        assertThat(PlainText.read("Look: https://example.org/x?a=1, or javascript:alert(1)")
                        .getFirst())
                .filteredOn(it -> !it.link().isEmpty())
                .extracting(Piece::link)
                .containsExactly("https://example.org/x?a=1");
    }

    @Test
    void characters_that_turn_the_writing_or_ring_a_bell_are_left_out() {
        assertThat(PlainText.tidy(" a\u0007b\u202Ec\r\n\r\n\r\n\r\nd ")).isEqualTo("abc\n\nd");
        assertThat(PlainText.line("Ada\n  Lovelace\u0000")).isEqualTo("Ada Lovelace");
    }
}
