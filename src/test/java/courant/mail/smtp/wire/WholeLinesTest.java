package courant.mail.smtp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeLinesTest {
    private static final String LETTERS = ".\r\n\t xyz\u00fc\u0000";

    @ParameterizedTest
    @ValueSource(strings = {"", "\r\n", "a\r\n", "a\r\n.\r\n\r\n", "a long line without anything in it\tbut a tab\r\n"})
    void a_message_in_whole_lines_is_left_alone(String message) {
        var octets = message.getBytes(ISO_8859_1);
        assertThat(WholeLines.of(octets)).isSameAs(octets);
    }

    @Test
    void whatever_comes_leaves_in_whole_lines_and_says_the_same() {
        var random = new Random(7);
        for (var run = 0; run < 20_000; run++) {
            var message = random.ints(random.nextInt(40), 0, LETTERS.length())
                    .mapToObj(at -> LETTERS.substring(at, at + 1))
                    .reduce("", String::concat);
            var lines = message.replaceAll("\r\n|\r|\n", "\r\n");
            var whole = lines.isEmpty() || lines.endsWith("\r\n") ? lines : lines + "\r\n";
            assertThat(new String(WholeLines.of(message.getBytes(ISO_8859_1)), ISO_8859_1))
                    .isEqualTo(whole);
        }
    }
}
