package courant.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "250 2.0.0 Ok: queued as 4F1A | 2.0.0 | 2.0.0 Ok: queued as 4F1A",
                "250 2.0.0 | 2.0.0 | 2.0.0",
                "550 5.7.123 no | 5.7.123 | 5.7.123 no",
                "550 5.7.1234 no | - | 5.7.1234 no",
                "550 5.7 no | - | 5.7 no",
                "550 5.7.1, no | - | 5.7.1, no",
                "550 3.7.1 no | - | 3.7.1 no",
                "550 5..1 no | - | 5..1 no",
                "250 | - | ''",
                "250-5.1.1 no | 5.1.1 | 5.1.1 no",
                "'250  2.0.0   Ok ' | 2.0.0 | 2.0.0 Ok",
                "250 2.0.0\tOk | 2.0.0 | 2.0.0 Ok",
                "'250-2.0.0 one\n250 2.0.0 two' | 2.0.0 | 2.0.0 one 2.0.0 two",
                "250 Grüße | - | Grüße"
            })
    void a_reply_is_one_printable_line_with_its_enhanced_code(String lines, String enhanced, String text) {
        var reply = Reply.parse(250, lines);
        assertThat(reply.text()).isEqualTo(text);
        assertThat(reply.enhanced().orElse(null)).isEqualTo(enhanced);
    }
}
