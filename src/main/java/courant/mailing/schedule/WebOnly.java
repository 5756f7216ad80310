package courant.mailing.schedule;

import courant.mailing.content.Readiness;
import courant.platform.Refused;
import courant.platform.sql.Sql;
import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Which post goes on the web alone, and when. */
@ApplicationScoped
public class WebOnly {
    private static final String ENTER = """
            insert into publication (post_id, due_at, local_time, zone, created_by) values (?, ?, ?, ?, ?::bigint)
            on conflict (post_id) do update
            set due_at = excluded.due_at, local_time = excluded.local_time, zone = excluded.zone
            """;

    private final DataSource database;
    private final Clock clock;

    public WebOnly(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** At its time, or now. A repeat is the same. */
    @Transactional
    public void enter(long postId, Schedule schedule, @Nullable Long author) {
        var post = Post.locked(postId).orElseThrow(WebOnly::unknown);
        Readiness.demand(post);
        if (post.isOut() && !schedule.now()) throw Refused.conflict("This post is on the web already.");
        if (schedule.now()) {
            post.publish(clock.instant());
            strike(postId);
        } else {
            Sql.update(
                    database,
                    ENTER,
                    postId,
                    schedule.instant(),
                    schedule.local(),
                    schedule.zone().getId(),
                    author);
        }
    }

    /** Takes it back; done already if there is nothing to take back. */
    @Transactional
    public void strike(long postId) {
        Sql.update(database, "delete from publication where post_id = ?", postId);
    }

    /** Those whose time has come, by the database's clock. Index: publication_due. */
    List<Long> due() {
        return Sql.list(
                database,
                "select post_id from publication where due_at <= now() order by due_at limit 100",
                row -> row.getLong(1));
    }

    /** Whichever node is first. One that was given another channel meanwhile stays a draft. */
    @Transactional
    void publish(long postId) {
        if (Sql.update(database, "delete from publication where post_id = ? and due_at <= now()", postId) == 0) return;
        Post.locked(postId).filter(it -> !it.channel.byMail()).ifPresent(it -> it.publish(clock.instant()));
    }

    private static Refused unknown() {
        return Refused.notFound("There is no post with this number.");
    }
}
