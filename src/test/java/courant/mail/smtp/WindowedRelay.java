package courant.mail.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import courant.mail.smtp.Outcome.Accepted;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A relay of the test's own that takes several messages at once, and connections to it. */
abstract class WindowedRelay {
    static final byte[] MESSAGE = "Subject: Hello\r\n\r\nGood day.\r\n".getBytes(UTF_8);

    final ChunkingSmtp smtp = new ChunkingSmtp();

    @AfterEach
    void close() {
        smtp.close();
    }

    RelayConnection open() throws RelayUnavailable {
        return RelayConnection.open(smtp.relay());
    }

    RelayConnection proven() throws RelayUnavailable {
        var connection = open();
        assertThat(send(connection, "one")).hasOnlyElementsOfType(Accepted.class);
        return connection;
    }

    static List<Outcome> send(RelayConnection connection, String... readers) {
        submit(connection, readers);
        return hear(connection, readers.length);
    }

    static void submit(RelayConnection connection, String... readers) {
        Stream.of(readers).forEach(reader -> connection.submit(envelope(reader), MESSAGE));
    }

    static List<Outcome> hear(RelayConnection connection, int count) {
        var outcomes = new ArrayList<Outcome>();
        while (outcomes.size() < count) outcomes.addAll(connection.hear());
        return outcomes;
    }

    static Envelope envelope(String reader) {
        return new Envelope(reader + "@example.org", reader + "@example.net");
    }
}
