package courant.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import courant.account.Authors;
import courant.mail.dkim.DnsRecord;
import courant.mail.dkim.Receiver;
import courant.mailing.content.Addressed;
import courant.mailing.content.Contents;
import courant.newsletter.signing.SigningKey;
import courant.platform.inbox.Inbox;
import courant.platform.sql.Sql;
import courant.post.Drafts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.PublicKeyRecordRetriever;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails from a domain that has keys. */
@QuarkusTest
class SignedMailTest extends OwnPost {
    private static final List<String> BOTH = List.of("rsa-sha256", "ed25519-sha256");

    @Inject
    Inbox inbox;

    @Inject
    Contents contents;

    private final String from = Drafts.word() + ".example";

    @BeforeEach
    void its_newsletter_is_sent_from_a_domain_of_its_own() {
        Sql.update(database, "update newsletter set sender_email = ? where id = ?", "ada@" + from, post.newsletter.id);
        Authors.api().contentType(ContentType.JSON).body(Map.of("domain", from)).post("/api/v1/signing-keys");
        sign(keys().getFirst());
    }

    @Test
    void each_mail_of_a_mailing_is_signed_twice_and_verifies() throws Exception {
        var mail = sent();
        assertThat(receiver().verdicts(mail)).isEqualTo(BOTH);
        assertThat(new DKIMVerifier(dns()).verify(new ByteArrayInputStream(onlyRsa(mail))))
                .hasSize(1);
        assertThat(new String(mail, StandardCharsets.US_ASCII))
                .contains("\r\nList-Owner: <mailto:ada@" + from + ">\r\n", "\r\nList-Post: NO\r\n");
    }

    @Test
    void a_system_mail_is_signed_too() {
        var to = Drafts.word() + "@example.net";
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            Authors.api()
                    .contentType(ContentType.JSON)
                    .body(Map.of("to", List.of(to)))
                    .post("/api/v1/posts/" + post.id + "/tests")
                    .then()
                    .statusCode(202);
            var mail = newest(to);
            assertThat(mail).isNotEmpty();
            assertThat(receiver().verdicts(mail)).isEqualTo(BOTH);
        });
    }

    @Test
    void a_repeat_has_the_same_bytes_after_the_keys_were_rotated_and_another_signature_once_its_key_is_retired() {
        sent();
        var first = cast();
        assertThat(cast()).isEqualTo(first);
        sign(keys().get(1));
        assertThat(cast()).isEqualTo(first);
        retire(keys().getFirst());
        await().atMost(Duration.ofSeconds(30)).until(() -> !java.util.Arrays.equals(cast(), first));
        assertThat(receiver().verdicts(cast())).isEqualTo(BOTH);
        assertThat(unsigned(cast())).isEqualTo(unsigned(first));
    }

    @Test
    void what_was_frozen_unsigned_stays_unsigned() {
        Authors.api()
                .delete("/api/v1/signing-keys/" + keys().getFirst() + "/current")
                .then()
                .statusCode(200);
        var mail = sent();
        assertThat(receiver().verdicts(mail)).isEmpty();
        sign(keys().getFirst());
        assertThat(receiver().verdicts(cast())).isEmpty();
    }

    private byte[] sent() {
        var domain = readers.of(post.newsletter.id, 1);
        untilState(schedule(Map.of("at", "now")), "sent");
        return newest("r1@" + domain);
    }

    private byte[] newest(String to) {
        var mail = inbox.newest(to, Long.MAX_VALUE, 1);
        return mail.isEmpty() ? new byte[0] : inbox.raw(mail.getFirst().id()).orElseThrow();
    }

    private byte[] cast() {
        var mailing =
                Sql.one(database, "select max(id) from mailing where post_id = ?", row -> row.getLong(1), post.id);
        return contents.message(new Addressed(
                        mailing.orElseThrow(), 1, post.newsletter.id, 1, "reader@example.net", Optional.empty()))
                .bytes();
    }

    private static String unsigned(byte[] message) {
        var text = new String(message, StandardCharsets.US_ASCII);
        return text.substring(text.indexOf("\r\nFrom: "));
    }

    private static byte[] onlyRsa(byte[] message) {
        var text = new String(message, StandardCharsets.US_ASCII);
        var second = text.indexOf("DKIM-Signature: ", text.indexOf("a=rsa"));
        return (text.substring(text.indexOf("DKIM-Signature"), second) + text.substring(text.indexOf("From: ", second)))
                .getBytes(StandardCharsets.US_ASCII);
    }

    private List<Long> keys() {
        return Sql.list(
                database, "select id from signing_key where domain = ? order by id", row -> row.getLong(1), from);
    }

    private static void sign(long key) {
        Authors.api().put("/api/v1/signing-keys/" + key + "/current").then().statusCode(200);
    }

    private static void retire(long key) {
        Authors.api().delete("/api/v1/signing-keys/" + key).then().statusCode(200);
    }

    private List<DnsRecord> records() {
        return QuarkusTransaction.requiringNew().call(() -> SigningKey.of(from)).stream()
                .flatMap(it -> it.records().stream())
                .toList();
    }

    private Receiver receiver() {
        return Receiver.knowing(records());
    }

    private PublicKeyRecordRetriever dns() {
        return (_, selector, domain) -> records().stream()
                .filter(it -> it.name().equals(selector + "._domainkey." + domain))
                .map(DnsRecord::value)
                .toList();
    }
}
