package courant.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A killed program leaves its database server running. The next start ends it before it starts its own. */
final class LeftoverServer {
    private LeftoverServer() {}

    static void end(Path database) throws IOException {
        var pidFile = database.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid).filter(LeftoverServer::isPostgres).ifPresent(LeftoverServer::end);
        Files.deleteIfExists(pidFile);
    }

    /** The number may long belong to somebody else's program. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(it -> it.endsWith("/postgres")).isPresent();
    }

    private static void end(ProcessHandle server) {
        try {
            // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for the clients of the killed program.
            new ProcessBuilder("kill", "-INT", String.valueOf(server.pid()))
                    .start()
                    .waitFor();
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CannotStart("an earlier database server (process " + server.pid() + ") does not end", e);
        } catch (IOException | ExecutionException | InterruptedException e) {
            throw new CannotStart("an earlier database server could not be ended", e);
        }
    }
}
