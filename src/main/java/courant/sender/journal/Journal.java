package courant.sender.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What relays took and the database may not know yet. A file is deleted once the database knows all that stands in it. A
 * disk that takes nothing stops no mail: it is said, and sending goes on with the database alone.
 */
public class Journal implements AutoCloseable {
    private static final long SEGMENT_BYTES = 4 << 20;
    private static final Logger LOG = Logger.getLogger(Journal.class);
    private static final long FORCE_AFTER_MILLIS = 10;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);
    private final Path folder;
    private final Clock clock;
    private final long segmentBytes;
    private final Duration tryAgain;
    private final Leftovers leftovers;
    private final Generation generation;
    private final Map<Long, Segment> owing = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final ScheduledExecutorService disk = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("journal").factory());
    private @Nullable Segment current;
    private boolean unforced;
    private volatile @Nullable String trouble;
    private volatile long unwritten;
    private long tryAgainAt;

    public Journal(Path folder, DataSource database, Clock clock) {
        this(folder, database, clock, SEGMENT_BYTES, TRY_AGAIN);
    }

    Journal(Path folder, DataSource database, Clock clock, long segmentBytes, Duration tryAgain) {
        this.tryAgain = tryAgain;
        this.clock = clock;
        this.folder = folder;
        this.segmentBytes = segmentBytes;
        leftovers = new Leftovers(folder, database);
        generation = new Generation(folder, database, leftovers::book);
    }

    /**
     * Tells the database what an earlier run of this program left here; once, however often it is asked. Before it is done
     * nothing may be sent or taken back.
     */
    public void replay() {
        leftovers.replay();
    }

    /** Whether the database is as far as this machine knows. */
    public Generation generation() {
        return generation;
    }

    /** Written to the system when this returns, on the disk some milliseconds later. Throws nothing. */
    public void note(Acceptance acceptance) {
        generation.move();
        locked(() -> {
            if (trouble != null && tryAgainAt - System.nanoTime() > 0) {
                unwritten++;
            } else {
                write(acceptance);
            }
        });
    }

    private void write(Acceptance acceptance) {
        try {
            var segment = segment();
            segment.write(Frame.around(acceptance.record(leftovers.book(), clock.instant())));
            owe(acceptance.delivery(), segment);
            forceSoon();
            if (trouble != null) LOG.info("The journal is written again");
            trouble = null;
        } catch (IOException e) {
            unwritten++;
            fail(e);
        }
    }

    private Segment segment() throws IOException {
        if (current != null && current.size() >= segmentBytes) retire(current);
        if (current == null) current = begin(folder);
        return current;
    }

    Segment begin(Path folder) throws IOException {
        return Segment.begin(folder);
    }

    /** Of two files that name one delivery the later is enough. */
    private void owe(long delivery, Segment segment) {
        segment.owe();
        var earlier = owing.put(delivery, segment);
        if (earlier != null) pay(earlier);
    }

    private void forceSoon() {
        if (unforced || disk.isShutdown()) return;
        unforced = true;
        disk.schedule(this::force, FORCE_AFTER_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void force() {
        var segment = new Segment[1];
        locked(() -> {
            segment[0] = current;
            unforced = false;
        });
        try {
            if (segment[0] != null) segment[0].force();
        } catch (IOException e) {
            locked(() -> fail(e));
        }
    }

    /** What was torn is passed over when it is read; the next is written into another file. */
    private void fail(IOException e) {
        if (trouble == null) {
            LOG.errorf(
                    "The journal in %s cannot be written (%s). Sending goes on; if this program or the database is killed"
                            + " now, some mails may be doubted that were accepted",
                    folder, e);
        }
        trouble = e.toString();
        tryAgainAt = System.nanoTime() + tryAgain.toNanos();
        if (current != null) retire(current);
    }

    /** The database knows what became of these. */
    public void settled(Collection<Long> deliveries) {
        locked(() -> deliveries.forEach(it -> {
            var segment = owing.remove(it);
            if (segment != null) pay(segment);
        }));
    }

    private void pay(Segment segment) {
        segment.pay();
        if (segment != current && segment.paid()) segment.delete();
    }

    private void retire(Segment segment) {
        current = null;
        if (disk.isShutdown()) segment.close();
        else disk.execute(segment::close);
        if (segment.paid()) segment.delete();
    }

    /** Why nothing can be written, while that is so. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** How many acceptances only the database was told of, since the start. */
    public long unwritten() {
        return unwritten;
    }

    /** How many acceptances the database had not known before they were replayed. */
    public long replayed() {
        return leftovers.found();
    }

    /** Where all was settled nothing stays; the rest is replayed at the next start. */
    @Override
    public void close() {
        locked(() -> {
            if (current != null) retire(current);
        });
        disk.close();
    }

    private void locked(Runnable deed) {
        lock.lock();
        try {
            deed.run();
        } finally {
            lock.unlock();
        }
    }
}
