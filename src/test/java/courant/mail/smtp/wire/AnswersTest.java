package courant.mail.smtp.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    @ParameterizedTest
    @CsvSource({"250 ok, 250", "250, 250", "'250 ', 250", "354 go, 354", "571 no, 571", "421 ü, 421"})
    void a_line_is_a_code_and_perhaps_a_text(String line, int code) throws IOException {
        assertThat(answers(line + "\r\n").next()).isEqualTo(new Answer(code, line));
    }

    @Test
    void many_lines_are_one_answer() throws IOException {
        var answers = answers("250-a\r\n250-\r\n250-b\r\n250 c\r\n354 go\r\n");
        assertThat(answers.next().lines()).isEqualTo("250-a\n250-\n250-b\n250 c");
        assertThat(answers.hasMore()).isTrue();
        assertThat(answers.next().asksForMore()).isTrue();
        assertThat(answers.hasMore()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "25",
                "hello",
                "25a no",
                "150 no",
                "650 no",
                "2500 no",
                "250_no",
                "250-a\n251 b",
                "250-a\nb"
            })
    void anything_else_is_no_answer(String lines) {
        assertThatThrownBy(() -> answers(lines + "\n").next()).isInstanceOf(NotSmtp.class);
    }

    @Test
    void a_line_may_have_two_thousand_octets_and_no_more() throws IOException {
        assertThat(answers("250 " + "x".repeat(1_994) + "\r\n").next().lines()).hasSize(1_998);
        assertThatThrownBy(() -> answers("250 " + "x".repeat(1_995) + "\r\n").next())
                .isInstanceOf(NotSmtp.class);
        assertThatThrownBy(() -> new Answers(endless("x")).next()).isInstanceOf(NotSmtp.class);
    }

    @Test
    void an_answer_may_have_a_hundred_lines_and_no_more() throws IOException {
        assertThat(answers("250-x\r\n".repeat(99) + "250 x\r\n").next().lines().lines())
                .hasSize(100);
        assertThatThrownBy(() -> answers("250-x\r\n".repeat(100) + "250 x\r\n").next())
                .isInstanceOf(NotSmtp.class);
        assertThatThrownBy(() -> new Answers(endless("250-x\r\n")).next()).isInstanceOf(NotSmtp.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "250 ok", "250-a\r\n"})
    void an_end_within_an_answer_is_said_to_be_one(String beginning) {
        assertThatThrownBy(() -> answers(beginning).next()).isInstanceOf(EOFException.class);
    }

    private static Answers answers(String octets) {
        return new Answers(new ByteArrayInputStream(octets.getBytes(UTF_8)));
    }

    private static InputStream endless(String octets) {
        return new InputStream() {
            private int at;

            @Override
            public int read() {
                return octets.charAt(at++ % octets.length());
            }
        };
    }
}
