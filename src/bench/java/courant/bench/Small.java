package courant.bench;

import courant.bench.small.JournalBenchmark;
import courant.bench.small.MessageBenchmark;
import courant.bench.small.SigningBenchmark;
import java.util.Locale;
import java.util.function.Consumer;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** The small benchmarks, in a table. */
final class Small {

    private Small() {}

    static void run(Consumer<String> print) throws RunnerException {
        var options = new OptionsBuilder()
                .include(MessageBenchmark.class.getName())
                .include(SigningBenchmark.class.getName())
                .include(JournalBenchmark.class.getName())
                .verbosity(VerboseMode.SILENT)
                .build();
        print.accept("| for each mail | a second, one core | ± |");
        print.accept("|---|--:|--:|");
        for (var result : new Runner(options).run()) {
            var score = result.getPrimaryResult();
            print.accept(String.format(
                    Locale.ROOT, "| %s | %,.0f | %,.0f |", score.getLabel(), score.getScore(), score.getScoreError()));
        }
    }
}
