package courant.post.picture;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import courant.markdown.PictureSizes;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The sizes of the pictures that are kept here, so that a page does not jump and a mail keeps its shape while they load. */
@ApplicationScoped
public class KeptSizes implements PictureSizes {
    private static final Pattern NAME = Pattern.compile("/pictures/([0-9a-f]{32})-([1-9][0-9]{0,3})\\.(?:jpg|png)");
    private static final int MANY = 20_000;

    private final DataSource database;

    /** A key names its content, so what was found never changes; what was not may still be uploaded. */
    private final LoadingCache<String, Size> kept =
            Caffeine.newBuilder().maximumSize(MANY).build(this::find);

    public KeptSizes(DataSource database) {
        this.database = database;
    }

    @Override
    public Optional<Size> of(String src) {
        var name = NAME.matcher(src);
        if (!name.matches()) return Optional.empty();
        var width = Integer.parseInt(name.group(2));
        return Optional.ofNullable(kept.get(name.group(1))).map(it -> scaled(it, width));
    }

    private static Size scaled(Size largest, int width) {
        return new Size(width, Math.max(1, Math.round((float) largest.height() * width / largest.width())));
    }

    @SuppressWarnings("NullAway") // null is what is not kept in the cache
    private Size find(String key) {
        return Sql.one(
                        database,
                        "select width, height from picture where key = ?",
                        row -> new Size(row.getInt(1), row.getInt(2)),
                        key)
                .orElse(null);
    }
}
