package courant.sender.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jboss.logging.Logger;

/** One file of the journal while it is written; locked, so that nobody takes it for a leftover. */
final class Segment {
    static final String ENDING = ".journal";
    private static final Logger LOG = Logger.getLogger(Segment.class);
    private final Path file;
    private final FileOutputStream out;
    private long size;
    private int owed;

    Segment(Path file, FileOutputStream out) {
        this.file = file;
        this.out = out;
    }

    /** In this folder, which is made, for its owner's eyes alone: replies name readers. */
    static Segment begin(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        var file = folder.resolve(UUID.randomUUID() + ENDING);
        var out = new FileOutputStream(file.toFile(), true);
        out.getChannel().tryLock();
        try (var entry = FileChannel.open(folder, StandardOpenOption.READ)) {
            entry.force(true);
        }
        return new Segment(file, out);
    }

    /** To the system, not to the disk: it outlives this program, not a power cut. */
    void write(byte[] frame) throws IOException {
        out.write(frame);
        size += frame.length;
    }

    void force() throws IOException {
        out.getChannel().force(false);
    }

    long size() {
        return size;
    }

    void owe() {
        owed++;
    }

    void pay() {
        owed--;
    }

    /** The database knows all that stands here. */
    boolean paid() {
        return owed == 0;
    }

    void close() {
        try (out) {
            force();
        } catch (IOException e) {
            LOG.warnf("%s could not be closed well: %s", file, e.getMessage());
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("%s cannot be deleted; it is replayed at the next start, which does no harm: %s", file, e);
        }
    }
}
