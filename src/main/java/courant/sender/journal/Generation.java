package courant.sender.journal;

import courant.platform.sql.DatabaseFault;
import courant.platform.sql.Sql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * A number that grows while mails go out, kept in the database and beside the journal. A database that is behind it forgot
 * mails that went out from here: a backup was restored, or a stand-by took over that had not heard all. Then an author has
 * to say what is still to be sent.
 */
public final class Generation {
    private static final Logger LOG = Logger.getLogger(Generation.class);
    /** Beyond what other nodes remember of the time that was lost: the first who notices tells for all. */
    private static final long LEAP = 1_000_000;

    private static final String HOLD = """
            update mailing set state = 'held', reason =
                'The database is older than what was sent from here, as after a restored backup. Readers who got this mail'
                || ' since then would get it again. Resume it to mail all who are still waiting, or cancel it.'
            where state in ('preparing', 'sending', 'paused') or state = 'scheduled' and due_at <= now()
            """;
    private static final String RAISE =
            "update generation set number = greatest(number, ?::bigint) + ?::bigint returning number";

    private final Path file;
    private final DataSource database;
    private final LongSupplier book;
    private volatile boolean moved;
    private boolean told;
    private long known;

    Generation(Path folder, DataSource database, LongSupplier book) {
        this.file = folder.resolve("generation");
        this.database = database;
        this.book = book;
    }

    /** Before anything is taken up to be sent. */
    public synchronized void check() {
        known = Math.max(known, read());
        var number = Sql.one(database, "select number from generation", row -> row.getLong(1))
                .orElse(known);
        if (number < known) {
            hold();
        } else {
            keep(number);
        }
    }

    /** Grows if mails went out since it was asked last. */
    public synchronized void advance() {
        if (!moved) return;
        moved = false;
        try {
            grow();
        } catch (DatabaseFault fault) {
            moved = true;
            throw fault;
        }
    }

    private void grow() {
        var number = raise(0, 1);
        if (number <= known) {
            hold();
        } else {
            keep(number);
        }
    }

    void move() {
        moved = true;
    }

    private void hold() {
        var held = Sql.update(database, HOLD);
        LOG.errorf("The database is older than what was sent from here: %d mailings are held for their authors", held);
        keep(raise(known, LEAP));
    }

    private long raise(long least, long by) {
        return Sql.one(database, RAISE, row -> row.getLong(1), least, by).orElse(known);
    }

    /** In one step, so that a kill leaves the old one or the new one. */
    private void keep(long number) {
        if (number == known && Files.exists(file)) return;
        known = number;
        try {
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling("generation.next");
            Files.writeString(next, book.getAsLong() + " " + number + "\n");
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            if (!told) LOG.warnf("%s cannot be written; a restored backup may not be noticed: %s", file, e);
            told = true;
        }
    }

    /** 0 where nothing is remembered of this database. */
    private long read() {
        try {
            var words = Files.readString(file).strip().split(" ");
            return Long.parseLong(words[0]) == book.getAsLong() ? Long.parseLong(words[1]) : 0;
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return 0;
        }
    }
}
