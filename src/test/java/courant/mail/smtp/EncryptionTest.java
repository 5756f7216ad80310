package courant.mail.smtp;

import static courant.mail.smtp.ScriptedSmtp.DRIBBLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import courant.mail.smtp.Outcome.Accepted;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

class EncryptionTest {

    private static final char[] PASSWORD = "only for this test".toCharArray();

    @TempDir
    Path folder;

    private SMTPServer server;

    @BeforeEach
    void start() throws Exception {
        BasicMessageListener ignore = (_, _, _, _) -> {};
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler(ignore)
                .requireTLS()
                .startTlsSocketFactory(selfSigned())
                .build();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void where_encryption_is_taken_as_it_comes_any_certificate_will_do() throws Exception {
        try (var connection = RelayConnection.open(relay(Tls.OPPORTUNISTIC))) {
            var outcome =
                    connection.send(new Envelope("a@example.org", "b@example.net"), "X: y\r\n\r\nz\r\n".getBytes());
            assertThat(outcome).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void where_encryption_is_required_a_certificate_nobody_vouches_for_is_refused_for_good() {
        assertThatThrownBy(() -> RelayConnection.open(relay(Tls.REQUIRED)))
                .isInstanceOfSatisfying(RelayUnavailable.class, it -> {
                    assertThat(it.phase()).isEqualTo(Phase.TLS);
                    assertThat(it.isWorthRetrying()).isFalse();
                    assertThat(it).hasMessageContaining("could not agree on encryption");
                });
    }

    @Test
    void over_an_encrypted_connection_messages_ride_too_and_arrive_as_they_were() throws Exception {
        var message = ("Subject: x\r\n\r\n" + ".line\r\n".repeat(30_000)).getBytes();
        var envelope = new Envelope("a@example.org", "b@example.net");
        try (var smtp = new ScriptedSmtp().encrypting(selfSigned())) {
            var plain = smtp.relay();
            var relay = new Relay(plain.name(), plain.host(), plain.port(), Tls.OPPORTUNISTIC);
            try (var connection = RelayConnection.open(relay)) {
                for (var sent = 0; sent < 5; sent++) {
                    assertThat(connection.send(envelope, message, Optional.of(envelope)))
                            .isInstanceOf(Accepted.class);
                }
            }
            assertThat(smtp.messages).hasSize(5).allSatisfy(it -> assertThat(it).isEqualTo(message));
            assertThat(smtp.groups).hasPositiveValue();
        }
    }

    @Test
    void a_relay_that_falls_silent_while_encryption_is_agreed_on_is_not_waited_for() throws Exception {
        try (var smtp = new ScriptedSmtp().at("EHLO", "250-x\r\n250 STARTTLS").at("STARTTLS", "220 " + DRIBBLE)) {
            var plain = smtp.relay();
            var relay = new Relay(plain.name(), plain.host(), plain.port(), Tls.REQUIRED)
                    .withTimeouts(plain.connectTimeout(), plain.replyTimeout(), plain.writeTimeout());
            assertThatThrownBy(() -> RelayConnection.open(relay)).isInstanceOf(RelayUnavailable.class);
        }
    }

    private Relay relay(Tls tls) {
        return new Relay("encrypted", "127.0.0.1", server.getPortAllocated(), tls);
    }

    private SSLContext selfSigned() throws Exception {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        try (InputStream file = Files.newInputStream(keyFile())) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(file, PASSWORD);
            keys.init(store, PASSWORD);
        }
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private Path keyFile() throws Exception {
        var file = folder.resolve("keys.p12");
        if (Files.exists(file)) {
            return file;
        }
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "relay",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=relay.example.org",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        return file;
    }
}
