package courant.chaos.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What all trials share: a folder, the database's programs, and a program that starts fast. */
public final class Workshop {
    private final Path folder;
    private final Path cache;

    public Workshop(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder.toAbsolutePath());
        cache = this.folder.resolve("courant.aot");
    }

    public Path folder() {
        return folder;
    }

    Path programs() {
        return folder.resolve("programs");
    }

    /** The first start of all writes a cache of loaded classes, which halves the time of the others. Nothing else changes. */
    synchronized List<String> training() {
        return Files.exists(cache) ? options() : List.of("-XX:AOTCacheOutput=" + cache);
    }

    List<String> options() {
        return Optional.of(cache)
                .filter(Files::exists)
                .map(it -> List.of("-XX:AOTCache=" + it))
                .orElse(List.of());
    }
}
