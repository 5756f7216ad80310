package courant.post;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A text that a newer one replaced, or that lost against one. */
@Entity
@Table(name = "post_revision")
public class PostRevision extends PanacheEntityBase {
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Post post;

    @Column(name = "saved_at", nullable = false)
    public Instant savedAt;

    @Column(name = "saved_by")
    public @Nullable Long savedBy;

    @Column(nullable = false)
    public String title;

    @Column(nullable = false)
    public String subtitle;

    @Column(nullable = false)
    public String body;

    protected PostRevision() {}

    /** Newest first. */
    public static List<PostRevision> of(Post post) {
        return list("post = ?1 order by id desc", post);
    }

    static PostRevision keep(Post post, PostForm text, @Nullable Long author, Instant now) {
        var revision = new PostRevision();
        revision.post = post;
        revision.savedAt = now;
        revision.savedBy = author;
        revision.title = text.title();
        revision.subtitle = text.subtitle();
        revision.body = text.body();
        revision.persist();
        return revision;
    }

    /** Keeps the text that stands now: every five minutes of writing, and whenever more than a fifth of it would go. */
    static void keepReplaced(Post post, PostForm newer, @Nullable Long author, Instant now) {
        if (losesMuch(post.body, newer.body()) || dueSince(post, now)) keep(post, PostForm.of(post), author, now);
    }

    private static boolean losesMuch(String older, String newer) {
        return newer.length() < older.length() * 0.8;
    }

    private static boolean dueSince(Post post, Instant now) {
        if (post.title.isEmpty() && post.subtitle.isEmpty() && post.body.isEmpty()) return false;
        Optional<PostRevision> last = find("post = ?1 order by id desc", post).firstResultOptional();
        return last.map(it -> it.savedAt.plus(PAUSE).isBefore(now)).orElse(true);
    }
}
