package courant.mail.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.ValidHtml;
import courant.mail.Design;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.mime4j.stream.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Thirty posts of every kind, each composed, signed and looked at by strangers. */
@QuarkusTest
class CorpusTest {
    private static final List<String> ONCE = List.of(
            "From",
            "To",
            "Reply-To",
            "Subject",
            "Date",
            "Message-ID",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "List-Id",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "List-Archive",
            "List-Help",
            "List-Owner",
            "List-Post",
            "Archived-At",
            "Feedback-ID",
            "Precedence");

    @Inject
    Design design;

    private static List<Mail> mails = List.of();

    @BeforeEach
    void compose() throws Exception {
        if (mails.isEmpty())
            mails = Source.all().stream().map(it -> Mail.of(it, design)).toList();
    }

    @Test
    void there_are_thirty_posts_in_ten_languages_and_all_three_designs() {
        assertThat(mails).hasSize(30);
        assertThat(mails.stream().map(it -> it.source().language()).distinct()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(mails.stream()
                        .collect(Collectors.groupingBy(it -> it.source().design()))
                        .values())
                .allMatch(it -> it.size() == 10);
    }

    @Test
    void the_long_ones_are_long() {
        assertThat(mails.stream().map(Mail::source).filter(Source::heavy))
                .hasSize(2)
                .allMatch(it -> it.markdown().getBytes(StandardCharsets.UTF_8).length > 60_000);
    }

    @TestFactory
    Stream<DynamicTest> each_header_stands_exactly_once() {
        return each(mail -> {
            var fields = mail.parsed().getHeader().getFields().stream().map(Field::getName);
            var counted = fields.collect(Collectors.groupingBy(it -> it, Collectors.counting()));
            assertThat(counted.remove("DKIM-Signature")).isEqualTo(2);
            assertThat(counted).isEqualTo(ONCE.stream().collect(Collectors.toMap(it -> it, _ -> 1L)));
        });
    }

    @TestFactory
    Stream<DynamicTest> each_comes_through_a_strict_parser_as_it_was_written() {
        return each(mail -> {
            assertThat(mail.parsed().getSubject()).isEqualTo(mail.reading().subject());
            assertThat(mail.parsed().getMimeType()).isEqualTo("multipart/alternative");
            var parts = mail.parts();
            assertThat(parts).extracting(it -> it.getMimeType()).containsExactly("text/plain", "text/html");
            assertThat(parts).allMatch(it -> it.getCharset().equals("utf-8"));
            assertThat(parts).allMatch(it -> it.getContentTransferEncoding().equals("quoted-printable"));
            assertThat(Mail.text(parts.get(0))).isEqualTo(mail.reading().text().replace("\n", "\r\n"));
            assertThat(Mail.text(parts.get(1))).isEqualTo(mail.reading().html().replace("\n", "\r\n"));
        });
    }

    @TestFactory
    Stream<DynamicTest> each_is_ascii_in_short_lines_that_all_end_in_crlf() {
        return each(mail -> {
            assertThat(mail.raw().replace("\r\n", "")).matches("[\\x20-\\x7e\\t]*");
            assertThat(mail.raw()).endsWith("\r\n");
            assertThat(mail.raw().lines()).allMatch(line -> line.length() <= 998);
            assertThat(mail.raw().split("\r\n\r\n", 2)[1].lines()).allMatch(line -> line.length() <= 78);
        });
    }

    @TestFactory
    Stream<DynamicTest> the_text_of_each_says_all_that_its_html_says() {
        return each(mail -> Said.inBoth(
                Mail.text(mail.parts().get(1)), Mail.text(mail.parts().get(0))));
    }

    @Test
    void a_text_that_lacks_a_sentence_a_link_or_a_caption_would_be_noticed() {
        var mail = mails.get(13).reading();
        for (var lost : List.of("Between words", "https://maps.example.org/coast", "drawn in 1910", "a small anchor")) {
            assertThatThrownBy(() -> Said.inBoth(mail.html(), mail.text().replace(lost, "")))
                    .isInstanceOf(AssertionError.class);
        }
    }

    @TestFactory
    Stream<DynamicTest> both_signatures_of_each_are_good_in_the_eyes_of_two_verifiers() {
        var dns = Mail.KEYS.records;
        var stranger = new DKIMVerifier((_, selector, domain) -> dns.stream()
                .filter(it -> it.name().equals(selector + "._domainkey." + domain))
                .map(it -> it.value())
                .toList());
        return each(mail -> {
            assertThat(Mail.KEYS.receiver().verdicts(mail.bytes())).containsExactly("rsa-sha256", "ed25519-sha256");
            assertThat(stranger.verify(new ByteArrayInputStream(onlyRsa(mail.raw()))))
                    .hasSize(1);
        });
    }

    /** The library does not know Ed25519. */
    private static byte[] onlyRsa(String message) {
        return message.replaceFirst("(?s)DKIM-Signature: v=1; a=ed25519.*?\r\n(?![ \t])", "")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @TestFactory
    Stream<DynamicTest> each_is_valid_html() {
        return each(mail -> ValidHtml.check(mail.reading().html()));
    }

    @TestFactory
    Stream<DynamicTest> none_is_clipped_and_in_a_heavy_one_a_way_out_stands_early() {
        return each(mail -> {
            var html = mail.reading().html();
            assertThat(mail.blueprint().weight().clipped()).isFalse();
            assertThat(mail.blueprint().weight().heavy())
                    .isEqualTo(mail.source().heavy());
            assertThat(html.indexOf(mail.source().reader().unsubscribe().toString()))
                    .isLessThan(mail.source().heavy() ? 20_000 : 100_000);
        });
    }

    @Test
    void no_mail_uses_more_than_six_features_that_a_large_program_lacks() throws Exception {
        var lacking = MailPrograms.lacking(mails.stream().map(Mail::html).toList());
        assertThat(lacking).hasSize(mails.size());
        assertThat(lacking.values())
                .allSatisfy(it -> assertThat(it.keySet()).hasSizeLessThanOrEqualTo(MailPrograms.MOST))
                .allSatisfy(it -> assertThat(MailPrograms.reasons()).containsAll(it.keySet()));
    }

    @Test
    void spamassassin_has_nothing_against_any() throws Exception {
        var verdicts = SpamAssassin.judge(mails.stream().map(Mail::eml).toList());
        Files.write(
                Path.of("target/mails/spamassassin.txt"),
                verdicts.stream().map(Object::toString).toList());
        assertThat(verdicts).hasSize(mails.size()).allMatch(it -> it.score() <= 0);
    }

    private interface Check {
        void of(Mail mail) throws Exception;
    }

    private Stream<DynamicTest> each(Check check) {
        return mails.stream().map(mail -> DynamicTest.dynamicTest(mail.source().name(), () -> check.of(mail)));
    }
}
