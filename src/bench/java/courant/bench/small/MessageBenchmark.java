package courant.bench.small;

import courant.mail.Mould;
import courant.mail.smtp.wire.Batch;
import java.io.IOException;
import java.io.OutputStream;
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
    private final Mould mould = new Mould(Letters.blueprint());
    private final byte[] message = mould.fill(Letters.recipient(1));
    private final Batch batch = new Batch();
    private int next;

    @Benchmark
    public byte[] castForTheNext() {
        return mould.fill(Letters.recipient(next++));
    }

    @Benchmark
    public void madeReadyForTheWire() throws IOException {
        batch.message(message).writeTo(OutputStream.nullOutputStream());
    }
}
