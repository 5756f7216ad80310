package courant.archive.share;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Draws a post's picture once and keeps it until something on it is another. */
@ApplicationScoped
public class KeptCards {
    private static final int WAIT_SECONDS = 10;
    private static final String WRITE = """
            insert into share_picture (post_id, print, bytes) values (?, ?, ?)
            on conflict (post_id) do update set print = excluded.print, bytes = excluded.bytes
            """;

    /** A picture is some megabytes while it is drawn, and a tenth of a second of a processor. */
    private final Semaphore drawing = new Semaphore(2);

    private final DataSource database;

    public KeptCards(DataSource database) {
        this.database = database;
    }

    /** The PNG; empty where too many are being drawn just now. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Optional<byte[]> picture(long post, Card card) throws InterruptedException {
        var kept = kept(post, card);
        return kept.isPresent() ? kept : drawn(post, card);
    }

    private Optional<byte[]> drawn(long post, Card card) throws InterruptedException {
        if (!drawing.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) return Optional.empty();
        try {
            var meanwhile = kept(post, card);
            return meanwhile.isPresent() ? meanwhile : Optional.of(draw(post, card));
        } finally {
            drawing.release();
        }
    }

    private byte[] draw(long post, Card card) {
        var bytes = Drawing.of(card);
        Sql.update(database, WRITE, post, card.print(), bytes);
        return bytes;
    }

    private Optional<byte[]> kept(long post, Card card) {
        return Sql.one(
                database,
                "select bytes from share_picture where post_id = ? and print = ?",
                row -> row.getBytes(1),
                post,
                card.print());
    }
}
