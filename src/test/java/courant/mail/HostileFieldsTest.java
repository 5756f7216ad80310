package courant.mail;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a field that somebody typed: a message has its own headers and its own lines, and no others. */
class HostileFieldsTest {
    private static final List<String> HEADERS = headers(cast("harmless"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n",
                "\r",
                "\n",
                "\0",
                "\u2028",
                "\u2029",
                "\u0085",
                "\u560a\u560d",
                "\u560a",
                "\u560d",
                "\r\n\r\n",
                "\u000b",
                "\ud800",
                "=?UTF-8?Q?=0D=0A?="
            })
    void no_sign_starts_a_header_or_ends_the_headers(String sign) {
        check(cast("a" + sign + "Bcc: eve@example.org" + sign + sign + "b"));
    }

    @Test
    void nor_does_anything_at_all() {
        var random = new Random(6);
        for (var round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(120); i > 0; i--) text.append((char) random.nextInt(0x10000));
            check(cast(text + "\r\nBcc: eve@example.org"));
        }
    }

    private static void check(byte[] message) {
        var text = new String(message, ISO_8859_1);
        assertThat(headers(message)).isEqualTo(HEADERS);
        assertThat(text.replace("\r\n", "")).matches("[\\x20-\\x7e]*");
        assertThat(text.split("\r\n"))
                .allSatisfy(
                        line -> assertThat(line).hasSizeLessThanOrEqualTo(998).isNotEqualTo("."));
    }

    private static List<String> headers(byte[] message) {
        var text = new String(message, ISO_8859_1);
        return text.substring(0, text.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    private static byte[] cast(String typed) {
        var blueprint = new Blueprint(
                new Sender(typed, "post@example.org", Optional.of("editor@example.org")),
                typed,
                typed,
                typed,
                "en",
                typed,
                URI.create("https://news.example.org/"),
                URI.create("https://news.example.org/p/hello"),
                new Postmark("letters.example.org", "5:letters:post:courant", Instant.EPOCH, "seed"));
        var link = URI.create("https://news.example.org/unsubscribe/t-1");
        return new Mould(blueprint)
                .fill(new Recipient(
                        "ada@example.net", Optional.of(typed), "1@example.org", link, link, Map.of("name", typed)));
    }
}
