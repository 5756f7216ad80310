package courant.chaos;

import courant.chaos.stage.Ground;
import courant.chaos.stage.Line;
import courant.chaos.stage.Report;
import courant.chaos.stage.Scale;
import courant.chaos.stage.Unit;
import courant.chaos.stage.Workshop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes trials, some at the same time, each lane on a ground of its own. */
final class Matrix {
    /** What nodes and servers printed is still there afterwards. */
    private static final Path FOLDER = Path.of("target/chaos");

    private static final String HEAD = """
            | what happens | recipients | taken | lost | doubled | uncertain | bound | seconds | |
            |---|---:|---:|---:|---:|---:|---|---:|---|
            """;
    private final Scale scale;
    private final long seed;
    private final Map<Unit, Report> reports = new LinkedHashMap<>();
    private final Queue<Unit> waiting;

    Matrix(Scale scale, List<? extends Unit> units) {
        this.scale = scale;
        seed = Optional.ofNullable(System.getProperty("chaos.seed"))
                .map(Long::parseLong)
                .orElseGet(System::nanoTime);
        var wanted = Pattern.compile(System.getProperty("chaos.only", ""));
        waiting = units.stream()
                .filter(it -> wanted.matcher(it.getClass().getSimpleName()).find())
                .collect(Collectors.toCollection(ConcurrentLinkedQueue::new));
        waiting.forEach(it -> reports.put(it, new Report()));
    }

    /** The lines that are not as they should be. */
    List<Line> run(int lanes) throws Exception {
        System.out.println("chaos.seed=" + seed);
        forget(FOLDER, it -> true);
        var workshop = new Workshop(FOLDER);
        try (var threads = Executors.newFixedThreadPool(lanes)) {
            var running = IntStream.range(0, lanes)
                    .mapToObj(lane -> threads.submit(() -> lane(workshop, lane)))
                    .toList();
            for (var lane : running) end(lane);
        } finally {
            forget(FOLDER, it -> !it.toString().endsWith(".log"));
        }
        return lines().stream().filter(it -> it.verdict() == Line.Verdict.FAIL).toList();
    }

    List<Line> lines() {
        return reports.values().stream().flatMap(it -> it.lines().stream()).toList();
    }

    void write(Path file) throws Exception {
        var text = new StringBuilder();
        reports.forEach((unit, report) -> {
            text.append("### ").append(unit.title()).append("\n\n").append(HEAD);
            report.lines().forEach(line -> text.append(line.markdown()).append('\n'));
            text.append('\n');
        });
        Files.writeString(file, text + "Seed " + seed + ".\n");
    }

    private Void lane(Workshop workshop, int lane) throws Exception {
        try (var ground = Ground.begin(workshop, "lane-" + lane, scale, new Random(seed + lane))) {
            for (var unit = waiting.poll(); unit != null; unit = waiting.poll()) run(unit, ground);
        }
        return null;
    }

    private void run(Unit unit, Ground ground) {
        try {
            unit.run(ground, reports.get(unit));
        } catch (Exception e) {
            reports.get(unit).broken(unit.title(), e);
        }
    }

    private static void end(Future<?> lane) throws Exception {
        try {
            lane.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a lane broke", e.getCause());
        }
    }

    /** Folders go when they are empty. */
    private static void forget(Path folder, Predicate<Path> which) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .filter(it -> Files.isDirectory(it) || which.test(it))
                    .forEach(it -> it.toFile().delete());
        }
    }
}
