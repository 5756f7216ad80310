package courant.bench.small;

import courant.sender.journal.Acceptance;
import courant.sender.journal.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.postgresql.ds.PGSimpleDataSource;

/** What a relay took, noted on the disk and forgotten once the database has it. Calls a second on one core. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class JournalBenchmark {
    private Path folder;
    private Journal journal;
    private long delivery;

    @Setup(Level.Trial)
    public void begin() throws IOException {
        folder = Files.createTempDirectory("courant-journal");
        journal = new Journal(folder, new PGSimpleDataSource(), Clock.systemUTC());
    }

    @Benchmark
    public void notedAndSettled() {
        journal.note(new Acceptance(1, ++delivery, delivery, 250, Optional.of("2.0.0"), "2.0.0 Ok: queued as 4F2A1", "relay"));
        journal.settled(List.of(delivery));
    }

    @TearDown(Level.Trial)
    public void end() throws IOException {
        journal.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
