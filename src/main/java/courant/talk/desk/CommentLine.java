package courant.talk.desk;

import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A comment as authors see it.
 *
 * @param reader the subscriber's number; null where they are erased
 * @param blocked whether that reader may not write any more
 * @param parent the comment that it answers; null at the top
 */
public record CommentLine(
        long id,
        long post,
        String slug,
        String title,
        @Nullable Long parent,
        @Nullable Long reader,
        String name,
        boolean blocked,
        String state,
        String body,
        Instant createdAt,
        @Nullable Instant editedAt) {
    static CommentLine read(ResultSet row) throws SQLException {
        return new CommentLine(
                row.getLong("id"),
                row.getLong("post_id"),
                row.getString("slug"),
                row.getString("title"),
                row.getObject("parent_id", Long.class),
                row.getObject("reader_id", Long.class),
                row.getString("name"),
                row.getBoolean("blocked"),
                row.getString("state"),
                row.getString("body"),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Sql.instant(row, "edited_at"));
    }

    public boolean isHeld() {
        return state.equals("held");
    }

    public boolean isAway() {
        return state.equals("removed");
    }

    public String path() {
        return "/p/" + slug + "#c" + id;
    }
}
