package courant.chaos.trial;

import courant.chaos.stage.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What shows a program another time, where libfaketime is installed. */
final class Faketime {
    private static final String LIBRARY = "libfaketimeMT.so.1";

    private Faketime() {}

    static Map<String, String> shifted(long seconds) {
        return Map.of(
                "LD_PRELOAD",
                library().toString(),
                "FAKETIME",
                "%+d".formatted(seconds),
                "FAKETIME_DONT_FAKE_MONOTONIC",
                "1",
                // Its workaround for an old glibc makes every timed wait of Java spin.
                "FAKETIME_FORCE_MONOTONIC_FIX",
                "0");
    }

    /** It is that time now, and goes on from there. */
    static Map<String, String> at(Instant now) {
        return shifted(Duration.between(Instant.now(), now).toSeconds());
    }

    private static Path library() {
        try (var files = Files.find(Path.of("/usr/lib"), 4, (it, about) -> it.endsWith(LIBRARY))) {
            return files.findFirst().orElseThrow(() -> new Skipped("libfaketime is not installed"));
        } catch (IOException e) {
            throw new Skipped("libfaketime is not installed: " + e.getMessage());
        }
    }
}
