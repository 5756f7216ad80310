package courant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code make bench}: runs the groups of scenarios that are asked for, or all, and prints a table. */
public final class Bench {
    private static final Map<String, List<Scenario>> GROUPS = new LinkedHashMap<>();

    static {
        GROUPS.put("loopback", List.of(Scenario.loopback(1, 300_000), Scenario.loopback(8, 300_000)));
        GROUPS.put("away", List.of(Scenario.away(1, 40_000)));
        GROUPS.put("window", List.of(Scenario.away(8, 200_000)));
        GROUPS.put("nodes", List.of(Scenario.nodes(1, 40_000), Scenario.nodes(2, 80_000), Scenario.nodes(3, 120_000)));
        GROUPS.put("size", List.of(Scenario.small(10_000), Scenario.small(100_000), Scenario.small(1_000_000)));
    }

    private interface Group {
        void run(Path folder, Consumer<String> print) throws Exception;
    }

    private final List<String> lines = new ArrayList<>();
    private final Map<Long, Optional<Double>> sources = new HashMap<>();

    public static void main(String[] asked) throws Exception {
        var names = asked.length == 0 ? List.of("small", "loopback", "away", "window", "nodes", "size", "studio", "pages", "search") : Arrays.asList(asked);
        var bench = new Bench();
        if (names.contains("small")) Small.run(bench::print);
        if (names.contains("studio")) bench.inFolder(Studio::run);
        if (names.contains("pages")) bench.inFolder(Pages::run);
        if (names.contains("search")) bench.inFolder(Search::run);
        bench.scenarios(names.stream().flatMap(name -> GROUPS.getOrDefault(name, List.of()).stream()).toList());
        Files.write(Path.of("target", "bench.md"), bench.lines);
        System.exit(0);
    }

    private void inFolder(Group group) throws Exception {
        print("");
        var folder = Files.createTempDirectory("courant-bench");
        try {
            group.run(folder, this::print);
        } finally {
            delete(folder);
        }
    }

    private void scenarios(List<Scenario> scenarios) throws Exception {
        if (scenarios.isEmpty()) return;
        print("");
        print(Measured.HEADING);
        for (var scenario : scenarios) scenario(scenario);
    }

    private void scenario(Scenario scenario) throws Exception {
        var folder = Files.createTempDirectory("courant-bench");
        try {
            var source = source(scenario.roundTripMillis());
            print(new Run(scenario, folder).measure().line(scenario, source));
        } finally {
            delete(folder);
        }
    }

    /** Measured once for each distance, in the same run. */
    private Optional<Double> source(long roundTrip) throws IOException, InterruptedException {
        if (!sources.containsKey(roundTrip)) {
            sources.put(roundTrip, SmtpSource.rate(roundTrip, roundTrip == 0 ? 100_000 : 3_000));
        }
        return sources.get(roundTrip);
    }

    private void print(String line) {
        System.out.println(line);
        lines.add(line);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        }
    }
}
