package courant.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.mail.dkim.TestKeys;
import courant.mail.mime.Header;
import courant.mail.slot.Slot;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MouldTest {

    private static final String NAME = new Slot("name", "friend & co").marker();
    private static final List<String> ONCE = List.of(
            "From",
            "To",
            "Reply-To",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "Content-Type",
            "List-Id",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "List-Archive",
            "List-Help",
            "List-Owner",
            "List-Post",
            "Archived-At",
            "Feedback-ID",
            "Precedence",
            "Content-Language");

    @Test
    void every_header_stands_exactly_once() throws Exception {
        var message = parsed(cast(blueprint("Hello"), ada()));
        for (var name : ONCE) {
            assertThat(message.getHeader().getFields(name)).as(name).hasSize(1);
        }
        assertThat(message.getHeader().getFields()).hasSize(ONCE.size());
    }

    @Test
    void headers_say_what_the_blueprint_and_the_recipient_say() throws Exception {
        var message = parsed(cast(blueprint("Hello"), ada()));
        assertThat(message.getMessageId()).isEqualTo("<5.7.seed@example.org>");
        assertThat(message.getDate()).isEqualTo(Instant.parse("2026-03-01T07:30:00Z"));
        assertThat(header(message, "List-Unsubscribe"))
                .isEqualTo(
                        "<https://news.example.org/unsubscribe/t-1>, <mailto:leave@example.org?subject=unsubscribe%20t-1>");
        assertThat(header(message, "List-Help")).isEqualTo("<mailto:editor@example.org?subject=Help>");
        assertThat(header(message, "List-Owner")).isEqualTo("<mailto:editor@example.org>");
        assertThat(header(message, "List-Post")).isEqualTo("NO");
        assertThat(header(message, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(message, "Archived-At")).isEqualTo("<https://news.example.org/p/hello>");
        assertThat(header(message, "Content-Language")).isEqualTo("de");
        assertThat(header(message, "To")).isEqualTo("Ada Lovelace <ada@example.net>");
    }

    @Test
    void what_an_older_version_froze_keeps_its_headers() throws Exception {
        var postmark = new Postmark("zeitung.example.org", "5:zeitung:post:courant", Instant.EPOCH, "seed");
        var it = blueprint("Hello");
        var older = new Blueprint(
                it.sender(),
                it.subject(),
                it.html(),
                it.text(),
                it.language(),
                it.listName(),
                it.listHome(),
                it.archivedAt(),
                postmark);
        var message = parsed(cast(older, ada()));
        assertThat(header(message, "List-Unsubscribe")).isEqualTo("<https://news.example.org/unsubscribe/t-1>");
        assertThat(message.getHeader().getFields()).hasSize(ONCE.size() - 3);
    }

    @Test
    void text_comes_first_and_html_last_with_the_recipients_values_in_both() throws Exception {
        var parts = ((Multipart) parsed(cast(blueprint("Hello"), recipient("Tom & <b>\"Ünal\"</b>")))
                        .getBody())
                .getBodyParts();
        assertThat(parts).extracting(part -> part.getMimeType()).containsExactly("text/plain", "text/html");
        assertThat(text(parts.get(0).getBody()))
                .contains("Dear Tom & <b>\"Ünal\"</b>,\r\n", ".\r\n", "unsubscribe/t-1");
        assertThat(text(parts.get(1).getBody()))
                .contains("<p>Dear Tom &amp; &lt;b&gt;&quot;Ünal&quot;&lt;/b&gt;,</p>")
                .contains("href=\"https://news.example.org/unsubscribe/t-1\"");
    }

    @Test
    void a_nameless_recipient_is_called_by_the_fallback() throws Exception {
        var parts = ((Multipart) parsed(cast(blueprint("Hello"), recipient(""))).getBody()).getBodyParts();
        assertThat(text(parts.get(0).getBody())).contains("Dear friend & co,");
        assertThat(text(parts.get(1).getBody())).contains("Dear friend &amp; co,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "עדה", "张伟", "🦊 Fox", "Øystein\r\nBcc: eve@example.org", "Lovelace, Ada", ""})
    void a_subject_may_call_the_recipient_by_name(String name) throws Exception {
        var message = parsed(cast(blueprint("For " + NAME + ": news"), recipient(name)));
        var called = name.isEmpty() ? "friend & co" : name.replace("\r\n", " ");
        assertThat(message.getSubject()).isEqualTo("For " + called + ": news");
        assertThat(message.getHeader().getFields()).hasSize(ONCE.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüße", "Élan vital", "Привет", "你好", "こんにちは", "안녕하세요", "مرحبا", "שלום", "🎉 party"})
    void every_language_comes_through(String text) throws Exception {
        var message = parsed(cast(blueprint(text, text + "\n" + NAME), recipient(text)));
        var parts = ((Multipart) message.getBody()).getBodyParts();
        assertThat(message.getSubject()).isEqualTo(text);
        assertThat(text(parts.get(0).getBody())).isEqualTo(text + "\r\n" + text);
    }

    @Test
    void lines_stay_within_998_octets_end_in_crlf_and_hold_ascii_only() {
        var bytes = cast(blueprint("x".repeat(3000) + " 🎉"), recipient("名".repeat(500)));
        var message = new String(bytes, US_ASCII);
        assertThat(message.replace("\r\n", "")).matches("[\\x20-\\x7e]*");
        assertThat(message.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
    }

    @Test
    void an_address_in_other_letters_stands_in_its_header_as_it_is_and_all_else_is_ascii() throws Exception {
        var link = URI.create("https://news.example.org/unsubscribe/t-1");
        var to = Recipient.of("用户@xn--fsqu00a.example", Optional.of("用户"), "1@example.org", link);
        var bytes = cast(blueprint("Hello"), to);
        assertThat(bytes).isEqualTo(cast(blueprint("Hello"), to));
        var message = new String(bytes, UTF_8);
        assertThat(message).contains("\r\nTo: =?UTF-8?B?55So5oi3?= <用户@xn--fsqu00a.example>\r\n");
        assertThat(message.replace("<用户@", "").replace("\r\n", "")).matches("[\\x20-\\x7e]*");
        var letter = new SystemMail("confirmation", sender(), to.address(), "", "Please confirm", "<p>ü", "ü", "de")
                .letter(Instant.EPOCH);
        assertThat(new String(letter.bytes(), UTF_8)).contains("\r\nTo: 用户@xn--fsqu00a.example\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.c\r\nBcc: eve@b.c", "ö@b.c\nBcc: eve@b.c", "ö\u2028@b.c", "\ud800@b.c", "ö\u0000@b.c"})
    void no_address_starts_a_header(String address) {
        for (var name : List.of("", "Ada")) {
            assertThatThrownBy(() -> Header.recipient(name, address)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Header.mailbox("From", name, address))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> Header.mailbox("From", "Jörg", "jörg@b.c"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_blueprint_and_recipient_give_the_same_bytes() {
        assertThat(cast(blueprint("Hello"), ada())).isEqualTo(cast(blueprint("Hello"), ada()));
    }

    @Test
    void it_is_signed_as_any_finished_message_is() {
        var signer = new TestKeys("example.org").signer();
        for (var text :
                List.of("", NAME, "Hello  there \n\n" + NAME + " \n", "Hello\n".repeat(500) + " " + NAME, "Hello")) {
            var blueprint = blueprint("Hello", text);
            var mould = new Mould(blueprint);
            for (var name : List.of("Ada", "", " ", "Ada Lovelace", "\u00e4  \t")) {
                var plain = mould.fill(recipient(name));
                assertThat(mould.fill(recipient(name), signer))
                        .isEqualTo(signer.sign(plain, blueprint.postmark().date()));
            }
        }
    }

    @Test
    void a_system_mail_says_that_a_program_wrote_it_and_has_no_list() throws Exception {
        var letter = new SystemMail(
                        "confirmation", sender(), "ada@example.net", "Ada", "Please confirm", "<p>ü", "ü", "de")
                .letter(Instant.parse("2026-03-01T07:30:00Z"));
        var message = parsed(letter.bytes());
        assertThat(letter.purpose()).isEqualTo("confirmation");
        assertThat(header(message, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(message, "X-Auto-Response-Suppress")).isEqualTo("All");
        assertThat(message.getMessageId()).endsWith("@example.org>");
        assertThat(message.getHeader().getFields())
                .noneMatch(field -> field.getName().startsWith("List-"));
    }

    private static byte[] cast(Blueprint blueprint, Recipient recipient) {
        return new Mould(blueprint).fill(recipient);
    }

    private static Recipient ada() {
        return recipient("Ada Lovelace");
    }

    private static Recipient recipient(String name) {
        return Recipient.of(
                "ada@example.net",
                Optional.of(name),
                MessageIds.of(5, 7, "seed", "example.org"),
                URI.create("https://news.example.org/unsubscribe/t-1"));
    }

    private static Sender sender() {
        return new Sender("Die Zeitung", "post@example.org", Optional.of("editor@example.org"));
    }

    private static Blueprint blueprint(String subject) {
        return blueprint(subject, "Dear " + NAME + ",\n.\n..\nFrom here on:\n" + Slot.UNSUBSCRIBE.marker() + "\n");
    }

    private static Blueprint blueprint(String subject, String text) {
        return new Blueprint(
                sender(),
                subject,
                "<p>Dear " + NAME + ",</p>\n<a href=\"" + Slot.UNSUBSCRIBE.marker() + "\">leave</a>",
                text,
                "de",
                "Die Zeitung, täglich",
                URI.create("https://news.example.org/"),
                URI.create("https://news.example.org/p/hello"),
                new Postmark(
                        "zeitung.example.org",
                        "5:zeitung:post:courant",
                        Instant.parse("2026-03-01T07:30:00Z"),
                        "seed",
                        Optional.of("editor@example.org"),
                        Optional.of("leave@example.org"),
                        Optional.empty()));
    }

    private static Message parsed(byte[] bytes) throws Exception {
        var builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    private static String header(Message message, String name) {
        return message.getHeader().getField(name).getBody();
    }

    private static String text(Object body) throws Exception {
        return new String(((TextBody) body).getInputStream().readAllBytes(), UTF_8);
    }
}
