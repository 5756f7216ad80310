package courant.mail.dkim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignerTest {
    private static final Instant NOW = Instant.parse("2026-03-01T07:30:00.9Z");
    private static final TestKeys KEYS = new TestKeys("example.org");
    private static final String HEADERS = "From: Ada <ada@example.org>\r\nTo: reader@example.net\r\n"
            + "Subject: =?UTF-8?Q?Gr=C3=BC=C3=9Fe?=\r\n  and  more\r\nDate: Sun, 1 Mar 2026 07:30:00 +0000\r\n"
            + "Message-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n"
            + "List-Unsubscribe: <https://example.org/u/1>\r\nX-Other: one\r\n";
    private final Signer signer = KEYS.signer();
    private final Receiver receiver = KEYS.receiver();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello\r\n",
                "",
                "\r\n\r\n",
                "no break at the end",
                "  leading,  many   spaces \t and\ttabs \t\r\n\r\n \r\n.\r\n..\r\nend\r\n \t\r\n\r\n",
                " \r\na\r\n",
                "a \r\n"
            })
    void a_receiver_finds_both_signatures_good_whatever_the_body(String body) {
        assertThat(receiver.verdicts(signed(body))).containsExactly("rsa-sha256", "ed25519-sha256");
    }

    @Test
    void any_body_at_all_is_signed_as_a_receiver_reads_it() {
        var random = new Random(4);
        var letters = new String[] {"a", " ", "\t", "\r\n", "=", "\u00e4", "  ", "\r\n\r\n", "."};
        for (var round = 0; round < 2_000; round++) {
            var body = new StringBuilder();
            for (var i = random.nextInt(30); i > 0; i--) body.append(letters[random.nextInt(letters.length)]);
            assertThat(receiver.verdicts(signed(body.toString())))
                    .as("%s", body)
                    .containsExactly("rsa-sha256", "ed25519-sha256");
        }
    }

    @Test
    void a_verifier_of_other_peoples_making_agrees() throws Exception {
        PublicKeyRecordRetriever dns = (_, selector, domain) -> KEYS.records.stream()
                .filter(it -> it.name().equals(selector + "._domainkey." + domain))
                .map(DnsRecord::value)
                .toList();
        var rsa = new Signer("example.org", KEYS.keys.subList(0, 1));
        var message = rsa.sign((HEADERS + "\r\nHello  there \r\n\r\n").getBytes(ISO_8859_1), NOW);
        assertThat(new DKIMVerifier(dns).verify(new ByteArrayInputStream(message)))
                .hasSize(1);
    }

    @Test
    void an_address_in_other_letters_is_signed_as_the_octets_that_it_is() {
        var message =
                (HEADERS.replace("reader@example.net", "=?UTF-8?B?55So5oi3?= <用户@example.net>") + "\r\nHello\r\n");
        var signed = signer.sign(message.getBytes(UTF_8), NOW);
        assertThat(new String(signed, UTF_8)).endsWith(message);
        assertThat(receiver.verdicts(signed)).containsExactly("rsa-sha256", "ed25519-sha256");
        assertThat(verdicts(text(signed).replace("<\u00e7", "<\u00e6")))
                .allSatisfy(it -> assertThat(it).contains("bad signature"));
    }

    @Test
    void spaces_and_folds_may_change_on_the_way_but_no_word() {
        var message = text(signed("Hello there\r\n"));
        assertThat(verdicts(message.replace("Subject: ", "subject:\r\n   ").replace("Hello there", "Hello   there ")))
                .containsExactly("rsa-sha256", "ed25519-sha256");
        assertThat(verdicts(message.replace("Hello", "Hullo")))
                .allSatisfy(it -> assertThat(it).contains("body hash differs"));
        assertThat(verdicts(message.replace("ada@", "eve@")))
                .allSatisfy(it -> assertThat(it).contains("bad signature"));
        assertThat(verdicts(message.replace("X-Other: one", "X-Other: two")))
                .containsExactly("rsa-sha256", "ed25519-sha256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From",
                "To",
                "Subject",
                "Date",
                "Message-ID",
                "MIME-Version",
                "Content-Type",
                "Reply-To",
                "List-Id",
                "List-Unsubscribe",
                "List-Unsubscribe-Post",
                "List-Archive",
                "List-Help",
                "List-Owner",
                "List-Post",
                "Feedback-ID"
            })
    void nobody_can_add_a_header_that_matters(String name) {
        var message = text(signed("Hello\r\n"));
        for (var changed : List.of(
                name + ": forged\r\n" + message, message.replace("\r\n\r\n", "\r\n" + name + ": forged\r\n\r\n"))) {
            assertThat(verdicts(changed)).allSatisfy(it -> assertThat(it).contains("bad signature"));
        }
    }

    @Test
    void all_of_the_body_is_signed_and_the_time_is_the_one_given() {
        var message = text(signed("Hello\r\n"));
        assertThat(message).doesNotContain(" l=").contains("; t=1772350200;");
        assertThat(message.split("\r\n")).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(78));
        assertThat(verdicts(message + "more\r\n"))
                .allSatisfy(it -> assertThat(it).contains("body hash differs"));
    }

    @Test
    void the_same_message_key_and_time_give_the_same_octets_on_many_threads() throws Exception {
        var once = signed("Hello\r\n");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var again : threads.invokeAll(List.<Callable<byte[]>>of(
                    () -> signed("Hello\r\n"), () -> signed("Hello\r\n"), () -> signed("Hello\r\n")))) {
                assertThat(again.get()).isEqualTo(once);
            }
        }
    }

    @Test
    void the_fast_library_and_the_jdk_sign_alike() throws Exception {
        for (var algorithm : Algorithm.values()) {
            var pkcs8 = algorithm.generate().getPrivate().getEncoded();
            assertThat(sign(Crypto.of(algorithm), pkcs8)).isEqualTo(sign(Crypto.jdk(algorithm), pkcs8));
        }
    }

    @Test
    void a_long_key_is_several_strings_in_a_zone_file() {
        var line = KEYS.records.getFirst().zoneLine();
        assertThat(line).startsWith("s-rsa._domainkey.example.org. IN TXT ( \"v=DKIM1; k=rsa; p=");
        assertThat(line.split("\""))
                .filteredOn(it -> it.length() > 20)
                .allSatisfy(it -> assertThat(it).hasSizeLessThanOrEqualTo(255));
        assertThat(KEYS.records.getLast().zoneLine())
                .startsWith("s-ed25519._domainkey.example.org. IN TXT \"v=DKIM1; k=ed25519; p=");
    }

    private static byte[] sign(Crypto crypto, byte[] pkcs8) throws Exception {
        PrivateKey key = crypto.key(pkcs8);
        var signature = crypto.signing(key);
        signature.update("words".getBytes(ISO_8859_1));
        return signature.sign();
    }

    private byte[] signed(String body) {
        return signer.sign((HEADERS + "\r\n" + body).getBytes(ISO_8859_1), NOW);
    }

    private List<String> verdicts(String message) {
        return receiver.verdicts(message.getBytes(ISO_8859_1));
    }

    private static String text(byte[] message) {
        return new String(message, ISO_8859_1);
    }
}
