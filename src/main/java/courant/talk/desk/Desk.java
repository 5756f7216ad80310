package courant.talk.desk;

import courant.account.Audit;
import courant.account.CurrentAccount;
import courant.account.Role;
import courant.account.api.Cursor;
import courant.account.api.Page;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import courant.post.Post;
import courant.talk.Comment;
import courant.talk.Commenter;
import courant.talk.QuietPost;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;

/** What authors do about comments: editors about all, others about those under own posts. Each deed needs a transaction. */
@ApplicationScoped
public class Desk {
    /** What can be asked for. Held ones of blocked readers wait for nobody. */
    private static final Map<String, String> WHICH = Map.of(
            "", "c.state in ('held', 'shown')",
            "held", "c.state = 'held' and n.blocked_at is null",
            "shown", "c.state = 'shown'",
            "removed", "c.state = 'removed' and c.reader_id is not null");

    private final DataSource database;
    private final CurrentAccount current;
    private final Audit audit;
    private final Clock clock;

    public Desk(DataSource database, CurrentAccount current, Audit audit, Clock clock) {
        this.database = database;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The newest first.
     *
     * @param state held, shown or removed; empty for held and shown ones
     * @param post 0 for all
     */
    public Page<CommentLine> list(String state, long post, Cursor from, int size) {
        var own = current.onlyOwn().orElse(null);
        var rows = Sql.list(
                database,
                """
                select c.id, c.post_id, p.slug, p.title, c.parent_id, c.reader_id, coalesce(n.name, '') as name,
                    n.blocked_at is not null as blocked, c.state, c.body, c.created_at, c.edited_at
                from comment c join post p on p.id = c.post_id
                left join commenter n on n.subscriber_id = c.reader_id
                where %s and (? = 0 or c.post_id = ?) and (?::bigint is null or p.created_by = ?::bigint) and c.id < ?
                order by c.id desc limit ?
                """.formatted(WHICH.getOrDefault(state, "c.state = 'held'")),
                CommentLine::read,
                post,
                post,
                own,
                own,
                from.number(0, Long.MAX_VALUE),
                size + 1);
        return Page.of(rows, size, it -> new Object[] {it.id()});
    }

    /** How many wait. Index: comment_held. */
    public long waiting() {
        var own = current.onlyOwn().orElse(null);
        return Sql.one(database, """
                        select count(*) from comment c join post p on p.id = c.post_id
                        left join commenter n on n.subscriber_id = c.reader_id
                        where c.state = 'held' and n.blocked_at is null
                            and (?::bigint is null or p.created_by = ?::bigint)
                        """, row -> row.getLong(1), own, own).orElse(0L);
    }

    public CommentLine line(long id) {
        found(id);
        return Sql.one(database, """
                        select c.id, c.post_id, p.slug, p.title, c.parent_id, c.reader_id, coalesce(n.name, '') as name,
                            n.blocked_at is not null as blocked, c.state, c.body, c.created_at, c.edited_at
                        from comment c join post p on p.id = c.post_id
                        left join commenter n on n.subscriber_id = c.reader_id where c.id = ?
                        """, CommentLine::read, id).orElseThrow();
    }

    public void approve(long id) {
        found(id).approve();
        write("approve comment", id);
    }

    public void hold(long id) {
        found(id).hold();
        write("hold comment", id);
    }

    public void remove(long id) {
        found(id).remove();
        write("remove comment", id);
    }

    public void restore(long id) {
        found(id).restore();
        write("restore comment", id);
    }

    /** From all newsletters, so it is for editors. */
    public void block(long reader) {
        commenter(reader).block(clock.instant());
        audit.write("block commenter", "subscriber " + reader, Map.of());
    }

    public void unblock(long reader) {
        commenter(reader).unblock();
        audit.write("unblock commenter", "subscriber " + reader, Map.of());
    }

    /** Turns the comments of one post off or on; what was written stays, and is not shown while they are off. */
    public void quiet(long post, boolean quiet) {
        if (Post.byId(post).isEmpty()) throw Refused.notFound("There is no post with this number.");
        QuietPost.set(post, quiet);
        audit.write(quiet ? "turn comments off" : "turn comments on", "post " + post, Map.of());
    }

    private void write(String action, long id) {
        Comment.flush();
        audit.write(action, "comment " + id, Map.of());
    }

    private Comment found(long id) {
        var comment = Comment.byId(id).orElseThrow(() -> Refused.notFound("There is no comment with this number."));
        if (current.is(Role.EDITOR)) return comment;
        var writer = Post.byId(comment.postId).map(it -> it.createdBy).orElse(null);
        if (writer == null || !current.id().filter(writer::equals).isPresent()) {
            throw Refused.forbidden("Somebody else wrote the post that this is under.");
        }
        return comment;
    }

    private static Commenter commenter(long reader) {
        return Commenter.of(reader)
                .orElseThrow(() -> Refused.notFound("There is no reader with this number who wrote comments."));
    }
}
