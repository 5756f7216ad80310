package courant.bench.small;

import courant.mail.Mould;
import courant.mail.dkim.Algorithm;
import courant.mail.dkim.DkimKey;
import courant.mail.dkim.Signer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * DKIM: the signatures by themselves, on next to nothing; with all that a message of some 21 KB takes; and that alone, by a
 * signer without keys, which is what the two others differ by and moves less from run to run than their difference.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SigningBenchmark {
    private static final byte[] NEXT_TO_NOTHING = "From: a@example.org\r\n\r\n".getBytes();
    private final Mould mould = new Mould(Letters.blueprint());
    private final List<DkimKey> keys =
            Arrays.stream(Algorithm.values()).map(SigningBenchmark::key).toList();
    private final Signer rsa = new Signer("example.org", keys.subList(0, 1));
    private final Signer ed25519 = new Signer("example.org", keys.subList(1, 2));
    private final Signer both = new Signer("example.org", keys);
    private final Signer nobody = new Signer("example.org", List.of());
    private int next;

    @Benchmark
    public byte[] rsaAlone() {
        return rsa.sign(NEXT_TO_NOTHING, Instant.EPOCH);
    }

    @Benchmark
    public byte[] ed25519Alone() {
        return ed25519.sign(NEXT_TO_NOTHING, Instant.EPOCH);
    }

    @Benchmark
    public byte[] bothAlone() {
        return both.sign(NEXT_TO_NOTHING, Instant.EPOCH);
    }

    @Benchmark
    public byte[] castAndSignedByBoth() {
        return mould.fill(Letters.recipient(next++), both);
    }

    @Benchmark
    public byte[] castAndMadeReadyToSign() {
        return mould.fill(Letters.recipient(next++), nobody);
    }

    /** Nothing known of its beginning. */
    @Benchmark
    public byte[] castAndMadeReadyToSignAlone() {
        return nobody.sign(mould.fill(Letters.recipient(next++)), Instant.EPOCH);
    }

    private static DkimKey key(Algorithm algorithm) {
        var pkcs8 = algorithm.generate().getPrivate().getEncoded();
        return DkimKey.of(algorithm, "next-" + algorithm.keyType(), pkcs8);
    }
}
