package courant.sender.journal;

import courant.platform.sql.DatabaseFault;
import courant.platform.sql.Sql;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The files that an earlier run left in the folder: told to the database, then deleted. */
final class Leftovers {
    private static final Logger LOG = Logger.getLogger(Leftovers.class);
    private final Path folder;
    private final DataSource database;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean done;
    private volatile long book;
    private volatile long found;

    Leftovers(Path folder, DataSource database) {
        this.folder = folder;
        this.database = database;
    }

    void replay() {
        lock.lock();
        try {
            if (done) return;
            book = Sql.one(
                            database,
                            "select (extract(epoch from created_at) * 1000000)::bigint from installation",
                            row -> row.getLong(1))
                    .orElse(0L);
            files().forEach(this::replay);
            done = true;
        } finally {
            lock.unlock();
        }
    }

    /** The number of the database that the journal belongs to: when it was made. */
    long book() {
        return book;
    }

    long found() {
        return found;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(Segment.ENDING)).toList();
        } catch (IOException e) {
            LOG.errorf("The journal in %s cannot be read: %s", folder, e);
            return List.of();
        }
    }

    /** What another program still writes is left to it. */
    private void replay(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.tryLock(0, Long.MAX_VALUE, true) == null) return;
            replay(file, Frame.in(Channels.newInputStream(channel).readAllBytes()));
        } catch (OverlappingFileLockException e) {
            LOG.debugf("%s is being written", file);
        } catch (IOException e) {
            LOG.errorf("%s cannot be read, or not be put away: %s", file, e);
        }
    }

    private void replay(Path file, List<byte[]> records) throws IOException {
        var ours = records.stream()
                .flatMap(it -> Acceptance.read(it, book).stream())
                .toList();
        try {
            var unknown = new Replay(database).tell(ours);
            found += unknown;
            LOG.infof("%s: %d accepted mails, %d of them new to the database", file, ours.size(), unknown);
            if (ours.size() < records.size()) putAside(file, "belongs to another database");
            else Files.delete(file);
        } catch (DatabaseFault fault) {
            if (fault.passing()) throw fault;
            putAside(file, "is refused by the database: " + fault.getMessage());
        }
    }

    private static void putAside(Path file, String why) throws IOException {
        LOG.errorf("%s is put aside: it %s", file, why);
        Files.move(file, file.resolveSibling(file.getFileName() + ".aside"));
    }
}
