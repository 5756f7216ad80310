package courant.bench;

import courant.jar.RunningJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The nodes of a scenario on one database. */
final class Nodes implements AutoCloseable {
    private final List<RunningJar> nodes = new ArrayList<>();

    static Nodes start(Scenario scenario, Database database, int relayPort, Path folder) throws IOException {
        var nodes = new Nodes();
        var settings = new HashMap<>(database.settings());
        settings.putAll(Map.of(
                "COURANT_OWNER_EMAIL", "owner@example.org",
                "COURANT_OWNER_PASSWORD", "a password for the benchmark",
                "COURANT_API_TOKEN", Publisher.TOKEN,
                "COURANT_SECRET", "a secret that the nodes share",
                "COURANT_SMTP_HOST", "127.0.0.1",
                "COURANT_SMTP_PORT", String.valueOf(relayPort),
                "COURANT_SMTP_TLS", "none",
                "COURANT_SMTP_CONNECTIONS", String.valueOf(scenario.connections()),
                "COURANT_SMTP_WINDOW", String.valueOf(scenario.window())));
        // More for all of them: make bench with -Dnode.options, to compare collectors or to record a flight.
        settings.put("JDK_JAVA_OPTIONS", scenario.options() + " " + System.getProperty("node.options", ""));
        for (var node = 0; node < scenario.nodes(); node++) {
            nodes.nodes.add(RunningJar.start(folder.resolve("node" + node), settings));
        }
        return nodes;
    }

    RunningJar first() {
        return nodes.getFirst();
    }

    double cpu() {
        return nodes.stream().mapToDouble(it -> CpuTime.of(it.process())).sum();
    }

    /** The largest that one of them ever was in memory, MB; the kernel's {@code VmHWM}. */
    long memory() throws IOException {
        var most = 0L;
        for (var node : nodes) most = Math.max(most, peak(node.process()));
        return most;
    }

    private static long peak(ProcessHandle process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(it -> it.startsWith("VmHWM"))
                    .mapToLong(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1_024)
                    .findFirst()
                    .orElse(0);
        }
    }

    @Override
    public void close() throws InterruptedException {
        for (var node : nodes) node.close();
    }
}
