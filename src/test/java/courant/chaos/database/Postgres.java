package courant.chaos.database;

import courant.jar.OwnProcesses;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real PostgreSQL as a process of its own, with fsync, that can be killed, frozen and started again where it was. */
public final class Postgres implements AutoCloseable {
    private static final Object FIRST = new Object();
    private final Path data;
    private final Path program;
    private final Path log;
    private final int port;
    private Map<String, String> environment = Map.of();
    private Process server;

    private Postgres(Path data, Path program, Path log, int port) {
        this.data = data;
        this.program = program;
        this.log = log;
        this.port = port;
    }

    /** Made new and started, its log in the first folder. The programs are unpacked once in a Java, wherever that was first. */
    public static Postgres begin(Path folder, Path data, Path programs) throws Exception {
        var postgres = new Postgres(data, made(data, programs), folder.resolve("postgres.log"), freePort());
        postgres.start();
        return postgres;
    }

    /** The program that made it. */
    private static Path made(Path data, Path programs) throws IOException {
        synchronized (FIRST) {
            try (var _ = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setOverrideWorkingDirectory(programs.toFile())
                    .setCleanDataDirectory(false)
                    .start()) {
                var pid = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
                return ProcessHandle.of(Long.parseLong(pid.strip()))
                        .flatMap(it -> it.info().command())
                        .map(Path::of)
                        .orElseThrow();
            }
        }
    }

    public int port() {
        return port;
    }

    public Path data() {
        return data;
    }

    /** With other variables around it. */
    public void restart(Map<String, String> around) throws IOException {
        killAll();
        environment = around;
        start();
    }

    public void start() throws IOException {
        launch();
        awaitReady();
    }

    /** Starts it and waits for nothing. */
    public void launch() throws IOException {
        var builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        server = OwnProcesses.start(builder);
    }

    public void awaitReady() {
        Awaitility.await("the database to start")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(this::answers);
    }

    public boolean isAlive() {
        return server.isAlive();
    }

    /** As a power cut does it to a program: every process of it at once, without a word. */
    public void killAll() {
        if (server == null) return;
        var all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(it -> it.onExit().join());
    }

    /** Every process of it stands still. */
    public void signal(String name) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", "-" + name));
        processes().forEach(it -> command.add(String.valueOf(it.pid())));
        new ProcessBuilder(command).start().waitFor();
    }

    public String url(String database) {
        return url(database, port);
    }

    /** Without TLS and with the text of each statement, so that a wiretap can read along; no word for 15 s is a lost connection. */
    public static String url(String database, int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
                + "?sslmode=disable&prepareThreshold=0&socketTimeout=15";
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "postgres");
    }

    public void run(String database, String... statements) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            for (var it : statements) statement.execute(it);
        }
    }

    @Override
    public void close() {
        killAll();
    }

    private List<String> command() throws IOException {
        var isRoot = (Integer) Files.getAttribute(data, "unix:uid") == 0;
        var command = new ArrayList<String>(isRoot ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(program.toString(), "-D", data.toString(), "-p", String.valueOf(port)));
        Stream.of(
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=100",
                        "shared_buffers=128MB",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        "restart_after_crash=on")
                .forEach(it -> command.addAll(List.of("-c", it)));
        return command;
    }

    private List<ProcessHandle> processes() {
        return Stream.concat(Stream.of(server.toHandle()), server.descendants()).toList();
    }

    private boolean answers() {
        if (!server.isAlive()) throw new AssertionError("the database ended: " + log);
        try (var connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
