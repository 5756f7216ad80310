package courant.mail.smtp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
    private static final String LETTERS = ".\r\n\t x\u00fc\u0000";

    @Test
    void commands_and_messages_go_in_one_write() throws IOException {
        var batch = new Batch().message(octets("a\r\n")).command("MAIL FROM:<>").command("DATA");
        assertThat(written(batch)).isEqualTo("a\r\n.\r\nMAIL FROM:<>\r\nDATA\r\n");
        assertThat(written(batch)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                ".\r\n",
                "a",
                "a\r\n.\r\n",
                "a\n.\nb",
                "a\r.\rb",
                "a\r\r\n.b",
                "\r",
                "\n",
                "\r\n.",
                "x.\r\n"
            })
    void lines_end_by_crlf_and_a_dot_never_begins_one_alone(String message) throws IOException {
        assertThat(written(new Batch().message(octets(message)))).isEqualTo(plainly(message));
    }

    @Test
    void no_message_whatever_ends_before_its_end() throws IOException {
        var random = new Random(7);
        for (var run = 0; run < 20_000; run++) {
            var message = random.ints(random.nextInt(40), 0, LETTERS.length())
                    .mapToObj(at -> LETTERS.substring(at, at + 1))
                    .reduce("", String::concat);
            var written = written(new Batch().message(octets(message)));
            assertThat(written).isEqualTo(plainly(message));
            assertThat(("\r\n" + written).indexOf("\r\n.\r\n")).isEqualTo(written.length() - 3);
        }
    }

    @Test
    void letters_of_other_alphabets_go_as_utf_8() throws IOException {
        var batch = new Batch();
        for (var i = 0; i < 100; i++) batch.command("RCPT TO:<用户@example.net>").command("DATA");
        var written = new String(octets(written(batch)), UTF_8);
        assertThat(written).isEqualTo("RCPT TO:<用户@example.net>\r\nDATA\r\n".repeat(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RCPT TO:<a\r\nDATA>",
                "RCPT TO:<\u560a>",
                "NOOP \u0000",
                "RCPT TO:<ü\r\nDATA>",
                "RCPT TO:<\u0085>",
                "RCPT TO:<\u2028>",
                "RCPT TO:<\ud800>"
            })
    void a_command_is_one_line_of_printable_ascii(String command) {
        assertThatThrownBy(() -> new Batch().command(command)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The same, said simply. */
    private static String plainly(String message) {
        var lines = LINE_END.matcher(message).replaceAll("\r\n");
        var whole = lines.isEmpty() || lines.endsWith("\r\n") ? lines : lines + "\r\n";
        return whole.replaceAll("(?s)(?<=\\A|\r\n)\\.", "..") + ".\r\n";
    }

    private static String written(Batch batch) throws IOException {
        var out = new ByteArrayOutputStream();
        batch.writeTo(out);
        return out.toString(ISO_8859_1);
    }

    private static byte[] octets(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
