package courant.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** One program at a time on a data directory. The system gives the lock back when the program ends, however it ends. */
final class DataFolderLock {
    private static @Nullable FileLock held;

    private DataFolderLock() {}

    static void take(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held = file.tryLock();
        if (held == null) throw new CannotStart("another Courant already runs on the data directory " + folder);
    }
}
