package courant.jar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged program as a process of its own, as a user starts it. */
public final class RunningJar implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);
    private final Process process;
    private final Path console;
    private final int port;

    private RunningJar(Process process, Path console, int port) {
        this.process = process;
        this.console = console;
        this.port = port;
    }

    /** Starts it on a free port and waits until it says that it is there. */
    public static RunningJar start(Path dataFolder, Map<String, String> settings) throws IOException {
        var console = Files.createTempFile("courant", ".log");
        console.toFile().deleteOnExit();
        var jar = launch(dataFolder, settings, List.of(), console);
        jar.waitUntilStarted();
        return jar;
    }

    /** Starts it with these options of Java and waits for nothing; what it prints goes to this file. */
    public static RunningJar launch(Path dataFolder, Map<String, String> settings, List<String> options, Path console)
            throws IOException {
        var port = freePort();
        var environment = new HashMap<>(settings);
        environment.put("COURANT_DATA_DIR", dataFolder.toString());
        environment.putIfAbsent("COURANT_BASE_URL", "http://localhost:" + port);
        environment.putIfAbsent("COURANT_CARDS_FETCH", "false"); // no test asks the world
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "--enable-native-access=ALL-UNNAMED"));
        command.addAll(options);
        command.addAll(List.of("-jar", System.getProperty("courant.jar")));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(console.toFile());
        builder.environment().putAll(environment);
        return new RunningJar(OwnProcesses.start(builder), console, port);
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Everything it has printed. */
    public String console() {
        try {
            return Files.readString(console);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As `systemctl stop` or Kubernetes does it: SIGTERM and time to finish. */
    public void stop() throws InterruptedException {
        stop(Duration.ofSeconds(60));
    }

    public void stop(Duration most) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS))
            throw new AssertionError("did not stop: " + console());
    }

    /** As the kernel does it when memory is short: at once. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        if (process.isAlive()) stop();
    }

    /** SIGSTOP and SIGCONT: as a machine that is paused, moved or out of breath. */
    public void signal(String name) throws IOException, InterruptedException {
        var sent = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
        if (sent != 0) throw new AssertionError("no signal was sent to " + process);
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public void waitUntilStarted() {
        Awaitility.await("the program to start").atMost(START).until(() -> {
            if (!process.isAlive()) throw new AssertionError("it ended: " + console());
            return console().contains("Listening on");
        });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
