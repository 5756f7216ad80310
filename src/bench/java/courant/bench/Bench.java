package courant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code make bench}: runs the scenarios that are asked for, or all, and prints a table. */
public final class Bench {
    private static final Map<String, Supplier<List<Scenario>>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("loopback", () -> List.of(Scenario.loopback(Integer.getInteger("readers", 300_000))));
        GROUPS.put("away", () -> List.of(Scenario.away(1, 40_000)));
        GROUPS.put("window", () -> List.of(Scenario.away(8, 200_000)));
        GROUPS.put("nodes", () -> List.of(Scenario.nodes(1, 40_000), Scenario.nodes(2, 80_000), Scenario.nodes(3, 120_000)));
        GROUPS.put("size", () -> List.of(Scenario.small(10_000), Scenario.small(100_000), Scenario.small(1_000_000)));
    }

    private final List<String> lines = new ArrayList<>();
    private final Map<Long, Optional<Double>> sources = new LinkedHashMap<>();

    public static void main(String[] asked) throws Exception {
        var bench = new Bench();
        var names = asked.length == 0 ? GROUPS.keySet() : Arrays.asList(asked);
        bench.print("| scenario | nodes | messages | a second | of smtp-source | CPU s / 1,000 | database's | octets | MB |");
        bench.print("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (var name : names) for (var scenario : GROUPS.get(name).get()) bench.line(scenario);
        Files.write(Path.of("target", "bench.md"), bench.lines);
        System.exit(0);
    }

    private void line(Scenario scenario) throws Exception {
        var folder = Files.createTempDirectory("courant-bench");
        try {
            var source = source(scenario.roundTripMillis());
            var measured = new Run(scenario, folder).measure();
            if (measured.twice() > 0) throw new IllegalStateException(measured.twice() + " got it twice");
            print(String.format(
                    Locale.ROOT,
                    "| %s | %d | %,d | %,.0f | %s | %.3f | %.3f | %,d | %d |",
                    scenario.name(),
                    scenario.nodes(),
                    scenario.readers(),
                    measured.rate(),
                    source.map(it -> "%.2f (of %,.0f)".formatted(measured.rate() / it, it)).orElse("–"),
                    measured.cpu(),
                    measured.database(),
                    measured.size(),
                    measured.memory()));
        } finally {
            delete(folder);
        }
    }

    /** Measured once for each distance, in the same run. */
    private Optional<Double> source(long roundTrip) throws IOException, InterruptedException {
        if (!sources.containsKey(roundTrip)) sources.put(roundTrip, SmtpSource.rate(roundTrip, roundTrip == 0 ? 100_000 : 3_000));
        return sources.get(roundTrip);
    }

    private void print(String line) {
        System.out.println(line);
        lines.add(line);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
