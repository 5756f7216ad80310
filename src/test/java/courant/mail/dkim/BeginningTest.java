package courant.mail.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A body of which the beginning is known is signed as if nothing were known of it. */
class BeginningTest {
    private static final Instant NOW = Instant.parse("2026-03-01T07:30:00Z");
    private static final TestKeys KEYS = new TestKeys("example.org");
    private static final String HEADERS = "From: Ada <ada@example.org>\r\nSubject: Hello\r\n\r\n";
    private static final String[] LETTERS = {
        "a", "b", " ", "\t", "\r\n", "=", "\u00e4", "  ", "\r\n\r\n", " \r\n", "a\r\n", ".", "\r", "\n"
    };
    private final Random random = new Random(8463);
    private final Signer signer = new Signer("example.org", KEYS.keys.subList(1, 2));

    @Test
    void any_body_known_up_to_anywhere() {
        for (var round = 0; round < 20_000; round++) {
            var known = text(20);
            var body = known + text(20);
            assertThat(signed(body, Beginning.of(known.getBytes(ISO_8859_1))))
                    .as("%s, %s of it known", body, known.length())
                    .isEqualTo(plain(body));
        }
    }

    @Test
    void a_long_body_known_up_to_anywhere_is_what_a_receiver_reads() {
        for (var round = 0; round < 50; round++) {
            var known = text(3_000);
            var body = known + text(3_000);
            var signed = signed(body, Beginning.of(known.getBytes(ISO_8859_1)));
            assertThat(signed).isEqualTo(plain(body));
            if (isWholeLines(body)) assertThat(KEYS.receiver().verdicts(signed)).containsExactly("ed25519-sha256");
        }
    }

    @Test
    void a_body_that_begins_otherwise() {
        for (var round = 0; round < 2_000; round++) {
            var body = text(20);
            assertThat(signed(body, Beginning.of(text(5).getBytes(ISO_8859_1)))).isEqualTo(plain(body));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'a\r\n', ''",
        "'a\r\n', '\r\n\r\n'",
        "'a\r\n', '\r\n\r\nb\r\n'",
        "'a\r\n\r\n', ' \t\r\n'",
        "'a \r\n', 'b\r\n'",
        "'a ', ' \r\nb\r\n'",
        "'a\r\nb', '\r\nc\r\n'",
        "'a\r', '\nb\r\n'",
        "'\r\n', 'a\r\n'",
        "' \r\n', ''"
    })
    void spaces_and_empty_lines_where_the_rest_begins(String known, String rest) {
        var body = known.translateEscapes() + rest.translateEscapes();
        var beginning = Beginning.of(known.translateEscapes().getBytes(ISO_8859_1));
        assertThat(signed(body, beginning)).isEqualTo(plain(body));
    }

    @Test
    void signatures_are_put_where_room_was_left_for_them() {
        var plain = plain("Hello\r\n");
        var message = (HEADERS + "Hello\r\n").getBytes(ISO_8859_1);
        for (var room : new int[] {signer.room(), signer.room() - 1, signer.room() + 1}) {
            var octets = new byte[room + message.length];
            System.arraycopy(message, 0, octets, room, message.length);
            var signed = signer.sign(octets, room, NOW, Beginning.NONE);
            assertThat(signed).isEqualTo(plain);
            assertThat(signed == octets).isEqualTo(octets.length == plain.length);
        }
    }

    private byte[] plain(String body) {
        return signer.sign((HEADERS + body).getBytes(ISO_8859_1), NOW);
    }

    private byte[] signed(String body, Beginning beginning) {
        return signer.sign((HEADERS + body).getBytes(ISO_8859_1), 0, NOW, beginning);
    }

    private String text(int most) {
        var text = new StringBuilder();
        for (var i = random.nextInt(most + 1); i > 0; i--) text.append(LETTERS[random.nextInt(LETTERS.length)]);
        return text.toString();
    }

    private static boolean isWholeLines(String body) {
        return Arrays.stream(body.split("\r\n")).noneMatch(it -> it.contains("\r") || it.contains("\n"));
    }
}
