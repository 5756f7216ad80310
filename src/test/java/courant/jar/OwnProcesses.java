package courant.jar;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What tests have started beside them. None outlives them, also where they are interrupted. */
public final class OwnProcesses {
    private static final Set<Process> RUNNING = new HashSet<>();
    private static boolean ended;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(OwnProcesses::end));
    }

    private OwnProcesses() {}

    public static Process start(ProcessBuilder builder) throws IOException {
        synchronized (RUNNING) {
            if (ended) throw new IOException("the tests are over");
            RUNNING.removeIf(it -> !it.isAlive());
            var process = builder.start();
            RUNNING.add(process);
            return process;
        }
    }

    private static void end() {
        synchronized (RUNNING) {
            ended = true;
            RUNNING.stream()
                    .flatMap(it -> Stream.concat(it.descendants(), Stream.of(it.toHandle())))
                    .toList()
                    .forEach(ProcessHandle::destroyForcibly);
        }
    }
}
