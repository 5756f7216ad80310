package courant.post.picture;

import courant.platform.BadInput;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.awt.image.BufferedImage;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Takes pictures in and gives them out again. */
@ApplicationScoped
public class Pictures {
    /** The largest upload, in bytes. */
    public static final int MOST_BYTES = 12 << 20;

    private static final int SMALL = 640;
    private static final int LARGE = 1_280;

    /** Each picture being read takes up to some 160 MB for a moment. */
    private static final Semaphore ROOM = new Semaphore(2);

    private final DataSource database;

    public Pictures(DataSource database) {
        this.database = database;
    }

    /**
     * Keeps a picture; the same bytes again give the same picture.
     *
     * @param account who uploads it, if somebody does
     * @throws BadInput on field {@code file} for anything that is no JPEG, PNG, WebP or GIF of up to 40 megapixels and 12 MB
     */
    @Transactional
    public StoredPicture store(byte[] bytes, @Nullable Long account) {
        if (bytes.length > MOST_BYTES) {
            throw bad("This picture is %.1f MB large; at most 12 MB are taken.".formatted(bytes.length / 1048576.0));
        }
        var key = key(bytes);
        return byKey(key).orElseGet(() -> keep(key, bytes, account));
    }

    /**
     * Keeps a picture as it goes onto a card; nothing where it is too small to be one.
     *
     * @param film whether a play sign goes onto it
     * @throws BadInput as {@link #store}
     */
    public Optional<StoredPicture> storeThumbnail(byte[] bytes, boolean film, @Nullable Long account) {
        return thumbnail(bytes, film).map(it -> store(it, account));
    }

    private static Optional<byte[]> thumbnail(byte[] bytes, boolean film) {
        ROOM.acquireUninterruptibly();
        try {
            return Thumbnail.of(bytes, film, LARGE);
        } finally {
            ROOM.release();
        }
    }

    public Optional<Rendition> rendition(String key, int width) {
        return Sql.one(
                database,
                """
                select p.type, r.width, r.height, r.bytes
                  from picture p join picture_rendition r on r.picture_id = p.id
                 where p.key = ? and r.width = ?
                """,
                row -> new Rendition(row.getString(1), row.getInt(2), row.getInt(3), row.getBytes(4)),
                key,
                width);
    }

    /** Forgets every picture: before an installation begins anew. */
    @Transactional
    public void forgetAll() {
        Sql.update(database, "delete from picture");
    }

    static BadInput bad(String sentence) {
        return new BadInput("file", sentence);
    }

    private Optional<StoredPicture> byKey(String key) {
        return Sql.one(
                database,
                "select key, type, width, height from picture where key = ?",
                row -> new StoredPicture(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4)),
                key);
    }

    private StoredPicture keep(String key, byte[] bytes, @Nullable Long account) {
        ROOM.acquireUninterruptibly();
        try {
            var image = ReadPicture.upright(bytes, LARGE);
            var type = Rendering.type(image);
            var renditions = widths(image)
                    .mapToObj(width -> Rendering.of(image, width, type))
                    .toList();
            var picture = add(key, renditions.getLast(), account);
            renditions.forEach(it -> add(key, it));
            return picture;
        } finally {
            ROOM.release();
        }
    }

    /** Never wider than it came. */
    private static IntStream widths(BufferedImage image) {
        var widest = Math.min(LARGE, image.getWidth());
        return widest > SMALL ? IntStream.of(SMALL, widest) : IntStream.of(widest);
    }

    private StoredPicture add(String key, Rendition largest, @Nullable Long account) {
        Sql.update(
                database,
                "insert into picture (key, type, width, height, created_by) values (?, ?, ?, ?, ?) on conflict do nothing",
                key,
                largest.type(),
                largest.width(),
                largest.height(),
                account);
        return new StoredPicture(key, largest.type(), largest.width(), largest.height());
    }

    private void add(String key, Rendition it) {
        Sql.update(database, """
                insert into picture_rendition (picture_id, width, height, bytes)
                select id, ?, ?, ? from picture where key = ? on conflict do nothing
                """, it.width(), it.height(), it.bytes(), key);
    }

    private static String key(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
