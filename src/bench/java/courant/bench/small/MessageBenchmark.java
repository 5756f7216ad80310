package courant.bench.small;

import courant.mail.Blueprint;
import courant.mail.Mould;
import courant.mail.Postmark;
import courant.mail.Recipient;
import courant.mail.Sender;
import courant.mail.smtp.wire.Batch;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A message of some 21 KB: cast for the next recipient, and made ready for the wire. Calls a second on one core. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class MessageBenchmark {
    private static final String SENTENCE = "A letter of this length is read in some ten minutes, as letters were. ";
    private final Mould mould = new Mould(blueprint());
    private final byte[] message = mould.fill(recipient(1));
    private final Batch batch = new Batch();
    private int next;

    @Benchmark
    public byte[] castForTheNext() {
        return mould.fill(recipient(next++));
    }

    @Benchmark
    public void madeReadyForTheWire() throws IOException {
        batch.message(message).writeTo(OutputStream.nullOutputStream());
    }

    private static Recipient recipient(int number) {
        return Recipient.of(
                "reader" + number + "@example.net",
                Optional.of("Reader " + number),
                number + ".letter@example.org",
                URI.create("https://letters.example.org/unsubscribe/AAAAAAAAAAEAAAAAAAAAAXk2b0Zt9w0tq0T" + number));
    }

    private static Blueprint blueprint() {
        var words = SENTENCE.repeat(130);
        return new Blueprint(
                new Sender("A writer", "letters@example.org"),
                "A letter",
                "<p>" + words + "</p>",
                words,
                "en",
                "Letters",
                URI.create("https://letters.example.org/"),
                URI.create("https://letters.example.org/p/a-letter"),
                new Postmark("letters.example.org", "1:letters:post:courant", Instant.EPOCH, "5eed"));
    }
}
