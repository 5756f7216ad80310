package courant.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

    private static final Pattern ENCODED = Pattern.compile("=\\?[^?]+\\?[QB]\\?([^?]*)\\?=");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello",
                "The quick brown fox jumps over the lazy dog and then some more, until the line is far too long for one line",
                "Grüße aus Köln",
                "Les élèves français déjà là, où ça ? Une très longue phrase accentuée qui ne tient pas sur une seule ligne",
                "本日のニュースレターをお届けします。今週は東京から、長い長い題名をつけてお送りします",
                "النشرة الإخبارية لهذا الأسبوع: حديث طويل مع الكاتبة عن الكتب والمدن والبحر",
                "שלום לכולם, הנה העלון השבועי שלנו",
                "Привет, это еженедельный выпуск с очень длинным заголовком",
                "🎉🎉🎉 👨‍👩‍👧‍👦 family 🏳️‍🌈 and flags 🇩🇪🇫🇷🇯🇵 all the way 👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀",
                "=?UTF-8?Q?not_encoded?= by us",
                "under_score = equals ? question",
                "averyveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryveryverylongword",
                "嘊嘍"
            })
    void a_subject_in_any_language_comes_back_as_it_was(String subject) {
        var header = Header.text("Subject", subject);
        assertWellFormed(header);
        assertThat(decoded(header)).isEqualTo("Subject: " + subject);
    }

    @Test
    void an_encoded_word_never_splits_a_character() {
        var header = Header.text("Subject", "aé本🎉".repeat(200));
        var words = ENCODED.matcher(header).results().toList();
        assertThat(words).hasSizeGreaterThan(10);
        for (var word : words) {
            assertThat(word.group()).hasSizeLessThanOrEqualTo(75);
            assertThat(DecoderUtil.decodeEncodedWords(word.group(), DecodeMonitor.SILENT))
                    .doesNotContain("\uFFFD");
        }
    }

    @Test
    void a_family_of_emoji_stays_together() {
        var family = "👨‍👩‍👧‍👦";
        var words = ENCODED.matcher(Header.text("Subject", family.repeat(6)))
                .results()
                .toList();
        assertThat(words)
                .allSatisfy(word -> assertThat(DecoderUtil.decodeEncodedWords(word.group(), DecodeMonitor.SILENT)
                                .replace(family, ""))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nBcc: eve@example.org",
                "a\nb",
                "a\rb",
                "a\0b",
                "a\u2028b",
                "a\u2029b",
                "a\u0085b",
                "a\u000bb",
                "a\u007fb",
                "a\ufdd0b",
                "\u560a\u560dBcc: x",
                "a\ud83d"
            })
    void no_value_starts_a_second_line_or_sends_a_control(String hostile) {
        for (var header :
                new String[] {Header.text("Subject", hostile), Header.mailbox("From", hostile, "ada@example.org")}) {
            assertWellFormed(header);
            assertThat(header.lines().filter(line -> !line.startsWith(" "))).hasSize(1);
            assertThat(decoded(header)).doesNotContain("\r", "\n", "\0", "\u2028", "\u2029", "\u0085", "\ufdd0");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Lovelace", "Lovelace, Ada", "Ada \"the first\" Lovelace", "back\\slash", "Zoë", "עדה לאבלייס",
                        "张伟",
                "💌 Newsletter", "a@b.c", "(comment)", "Dr. A. Lovelace", "=?x?=",
                        "名前名前名前名前名前名前名前名前名前名前名前名前名前名前名前名前名前名前名前名前名前名前",
                        "a name that is so long that nobody would ever give it to a child of theirs, or would they"
            })
    void a_name_comes_back_as_it_was(String name) throws Exception {
        var header = Header.mailbox("From", name, "ada@example.org");
        assertWellFormed(header);
        var value = header.substring("From: ".length()).replace("\r\n", "");
        var mailbox = LenientAddressParser.DEFAULT.parseMailbox(value);
        assertThat(mailbox.getAddress()).isEqualTo("ada@example.org");
        assertThat(DecoderUtil.decodeEncodedWords(mailbox.getName(), DecodeMonitor.SILENT))
                .isEqualTo(name);
    }

    @Test
    void a_mailbox_without_a_name_is_the_bare_address() {
        assertThat(Header.mailbox("To", " \n", "ada@example.org")).isEqualTo("To: ada@example.org\r\n");
    }

    @Test
    void a_token_takes_no_line_breaks() {
        assertThatThrownBy(() -> Header.token("Message-ID", "<a@b>\r\nX: y"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Message-ID");
    }

    private static String decoded(String header) {
        return DecoderUtil.decodeEncodedWords(header.replace("\r\n", ""), DecodeMonitor.SILENT);
    }

    private static void assertWellFormed(String header) {
        assertThat(header).endsWith("\r\n").matches("[\\x20-\\x7e\\r\\n]*");
        assertThat(header.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(header.split("\r\n"))
                .allSatisfy(line -> assertThat(line).isNotBlank().hasSizeLessThanOrEqualTo(78));
    }
}
