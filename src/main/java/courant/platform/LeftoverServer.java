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
        refuseIfOwned(server);
        server.destroy();
        try {
            server.onExit().get(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CannotStart("an earlier database server (process " + server.pid() + ") does not end", e);
        } catch (ExecutionException | InterruptedException e) {
            throw new CannotStart("an earlier database server could not be ended", e);
        }
    }

    /** Its parent lives as long as the Courant that started it; an orphan is taken over by process 1 or a sub-reaper. */
    private static void refuseIfOwned(ProcessHandle server) {
        var owner = server.parent().flatMap(it -> it.info().command()).filter(it -> it.endsWith("/java"));
        if (owner.isPresent()) {
            throw new CannotStart("another Courant (process "
                    + server.parent().orElseThrow().pid() + ") already runs on this data directory");
        }
    }
}
