package courant.mail.mime;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.james.mime4j.codec.QuotedPrintableInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuotedPrintableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "Grüße 🎉 本日\n\nzweite Zeile\n",
                "ends in space \nand tab\t\nnext",
                "a=b",
                ".\n..\n.dot",
                "From here\nFar",
                "=3D",
                "\n\n\n",
                "   "
            })
    void text_comes_back_as_it_was(String text) throws IOException {
        assertThat(decoded(QuotedPrintable.stretch(text))).isEqualTo(text.replace("\n", "\r\n"));
    }

    @Test
    void any_line_ending_becomes_crlf() throws IOException {
        assertThat(decoded(QuotedPrintable.stretch("a\r\nb\nc"))).isEqualTo("a\r\nb\r\nc");
    }

    @Test
    void lines_have_at_most_76_characters_and_never_start_with_a_dot() throws IOException {
        var text = ("." + "x".repeat(74)).repeat(10) + "ü🎉".repeat(100) + "\n.\n" + ".".repeat(300);
        var encoded = QuotedPrintable.stretch(text);
        for (var line : new String(encoded, US_ASCII).split("\r\n", -1)) {
            assertThat(line).hasSizeLessThanOrEqualTo(76).doesNotStartWith(".").doesNotEndWith(" ");
        }
        assertThat(decoded(encoded)).isEqualTo(text.replace("\n", "\r\n"));
    }

    @Test
    void stretches_put_one_after_the_other_are_the_whole_text() throws IOException {
        var parts = new String[] {"Dear ", "Ünal", ",\n\nwelcome ", "", "back\n", "x".repeat(200), " end"};
        var all = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(QuotedPrintable.stretch(part));
        }
        assertThat(decoded(all.toByteArray())).isEqualTo(String.join("", parts).replace("\n", "\r\n"));
    }

    private static String decoded(byte[] encoded) throws IOException {
        return new String(new QuotedPrintableInputStream(new ByteArrayInputStream(encoded)).readAllBytes(), UTF_8);
    }
}
