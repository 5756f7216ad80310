package courant.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Processor time that processes and all that they started have used, by {@code /proc} (Linux alone has it). */
final class CpuTime {
    private static final double TICKS_A_SECOND = 100;

    private CpuTime() {}

    /** Seconds of user and system time, with that of children that have ended. */
    static double of(ProcessHandle root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .mapToDouble(CpuTime::alone)
                .sum();
    }

    private static double alone(ProcessHandle process) {
        try {
            var line = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "stat"));
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            var ticks = 0L;
            // proc_pid_stat(5): utime, stime, cutime, cstime are the fields 14 to 17, the third is the first here.
            for (var field = 11; field <= 14; field++) ticks += Long.parseLong(fields[field]);
            return ticks / TICKS_A_SECOND;
        } catch (IOException e) {
            return 0;
        }
    }
}
