package courant.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder of what this machine keeps, for one program at a time: its lock goes back when the program ends, however it ends. */
final class DataFolder {
    private static @Nullable FileLock held;

    private DataFolder() {}

    /** The folder, made if it is not there, closed to other users of the machine: programs and data lie in it. */
    static Path own(Path folder) throws IOException {
        var made = Files.createDirectories(folder).toAbsolutePath();
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwx------"));
        return made;
    }

    static void take(Path folder) throws IOException {
        var file = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        held = file.tryLock();
        if (held == null) throw new CannotStart("another Courant already runs on the data directory " + folder);
    }
}
