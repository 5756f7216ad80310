package courant.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.smtp.Outcome.Accepted;
import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.helper.BasicMessageListener;
import org.subethamail.smtp.server.SMTPServer;

class RealServerTest {

    private final List<byte[]> received = new CopyOnWriteArrayList<>();

    @Test
    void a_real_server_gets_exactly_the_bytes_that_were_prepared() throws Exception {
        BasicMessageListener keep = (_, _, _, data) -> received.add(data);
        var server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandler(keep)
                .build();
        server.start();
        var message = "Subject: x\r\n\r\n.dot\r\nümlaut\r\n".getBytes(UTF_8);
        try (var connection =
                RelayConnection.open(new Relay("real", "127.0.0.1", server.getPortAllocated(), Tls.OPPORTUNISTIC))) {
            var outcome = connection.send(new Envelope("", "ada@example.net"), message);
            assertThat(outcome).isInstanceOf(Accepted.class);
        } finally {
            server.stop();
        }
        assertThat(new String(received.getFirst(), UTF_8)).endsWith(new String(message, UTF_8));
    }
}
