package courant.post;

import courant.post.cause.RevisionCause;
import courant.post.cause.Sent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A text that a post had, or that lost against one: what each save left. Index: post_revision_post. */
@Entity
@Table(name = "post_revision")
public class PostRevision extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    public Post post;

    @Column(name = "saved_at", nullable = false)
    public Instant savedAt;

    /** An account; absent where nobody is known any more. */
    @Column(name = "saved_by")
    public @Nullable Long savedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    public RevisionCause cause;

    /** The post's, where this became its text. */
    public @Nullable Integer version;

    /** The version that a text which lost was written on. */
    @Column(name = "based_on")
    public @Nullable Integer basedOn;

    /** The revision whose text this brought back. */
    public @Nullable Long restored;

    @Column(nullable = false)
    public String title;

    @Column(nullable = false)
    public String subtitle;

    @Column(nullable = false)
    public String body;

    /** What was typed beside its words when it lost, by the name of the field. */
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable Map<String, String> besides;

    protected PostRevision() {}

    private PostRevision(Post post, PostForm text, RevisionCause cause, @Nullable Long author, Instant at) {
        this.post = post;
        this.cause = cause;
        this.savedAt = at;
        this.savedBy = author;
        this.title = text.title();
        this.subtitle = text.subtitle();
        this.body = text.body();
    }

    public static Optional<PostRevision> of(long post, long id) {
        return find("post.id = ?1 and id = ?2", post, id).firstResultOptional();
    }

    /** The text of the post before this one was saved. */
    public Optional<PostRevision> before() {
        return find("post = ?1 and id < ?2 and cause <> LOST order by id desc", post, id)
                .firstResultOptional();
    }

    /** What a text that lost was written on; empty where that is not known any more. */
    public Optional<PostRevision> base() {
        return find("post = ?1 and version <= ?2 order by id desc", post, basedOn)
                .firstResultOptional();
    }

    /** The post's text as the last save left it. */
    public static Optional<PostRevision> latest(long post) {
        return find("post.id = ?1 and version is not null order by id desc", post)
                .firstResultOptional();
    }

    /** One that was written on an older text than the post's. */
    static PostRevision lost(Post post, PostForm text, int basedOn, Sent sent) {
        var revision = new PostRevision(post, text, RevisionCause.LOST, sent.by(), sent.at());
        revision.basedOn = basedOn;
        revision.besides = text.besides(post);
        revision.persist();
        return revision;
    }

    /** The text as it stands, before it is replaced for the first time. */
    static void first(Post post) {
        if (post.title.isEmpty() && post.subtitle.isEmpty() && post.body.isEmpty()) return;
        if (count("post = ?1 and version is not null", post) > 0) return;
        var revision = new PostRevision(post, PostForm.of(post), RevisionCause.KEPT, post.createdBy, post.updatedAt);
        revision.version = post.version;
        revision.persist();
    }

    /** The text as a save left it. */
    static void saved(Post post, Sent sent) {
        var revision = new PostRevision(post, PostForm.of(post), sent.cause(), sent.by(), sent.at());
        revision.version = post.version;
        revision.restored = sent.restored();
        revision.persist();
    }
}
