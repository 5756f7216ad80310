package courant.talk;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What one reader said and liked, for their export. */
@ApplicationScoped
public class OwnTalk {
    private final DataSource database;

    OwnTalk(DataSource database) {
        this.database = database;
    }

    /** A comment. */
    public record Said(
            Instant at,
            String post,
            String name,
            String state,
            String body,
            @Nullable Instant editedAt) {}

    /** A like. */
    public record Liked(Instant at, String post) {}

    /** The newest first. */
    public List<Said> comments(long subscriber, int most) {
        return Sql.list(
                database,
                """
                select c.created_at, p.slug, coalesce(n.name, '') as name, c.state, c.body, c.edited_at
                from comment c join post p on p.id = c.post_id
                left join commenter n on n.subscriber_id = c.reader_id
                where c.reader_id = ? order by c.id desc limit ?
                """,
                row -> new Said(
                        Objects.requireNonNull(Sql.instant(row, "created_at")),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getString("state"),
                        row.getString("body"),
                        Sql.instant(row, "edited_at")),
                subscriber,
                most);
    }

    /** Whether they want a mail when somebody answers. */
    public boolean answers(long subscriber) {
        return Sql.one(
                        database,
                        "select answers from commenter where subscriber_id = ?",
                        row -> row.getBoolean(1),
                        subscriber)
                .orElse(false);
    }

    /** The newest first. */
    public List<Liked> likes(long subscriber, int most) {
        return Sql.list(
                database,
                """
                select l.at, p.slug from reader_like l join post p on p.id = l.post_id
                where l.subscriber_id = ? order by l.at desc limit ?
                """,
                row -> new Liked(Objects.requireNonNull(Sql.instant(row, "at")), row.getString("slug")),
                subscriber,
                most);
    }
}
