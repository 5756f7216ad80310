package courant.talk;

import courant.platform.web.kept.ShownInPages;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader wrote under a post, or in answer to another comment there. */
@Entity
@EntityListeners(ShownInPages.class)
@Table(name = "comment")
public class Comment extends PanacheEntityBase {
    public static final Duration EDITABLE = Duration.ofMinutes(15);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public long id;

    @Column(name = "post_id", updatable = false)
    public long postId;

    /** The comment at the top, of an answer. */
    @Column(name = "parent_id", updatable = false)
    public @Nullable Long parentId;

    /** Null where the reader is erased. */
    @Column(name = "reader_id", updatable = false)
    public @Nullable Long readerId;

    @Column(nullable = false)
    public String body;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    public CommentState state;

    @Column(name = "state_before")
    @Enumerated(EnumType.STRING)
    @Nullable
    CommentState stateBefore;

    @Column(name = "created_at", updatable = false)
    public Instant createdAt;

    @Column(name = "edited_at")
    public @Nullable Instant editedAt;

    protected Comment() {}

    static Comment write(long postId, @Nullable Long parentId, long readerId, String body, boolean held, Instant now) {
        var made = new Comment();
        made.postId = postId;
        made.parentId = parentId;
        made.readerId = readerId;
        made.body = body;
        made.state = held ? CommentState.HELD : CommentState.SHOWN;
        made.createdAt = now;
        made.persist();
        return made;
    }

    public static Optional<Comment> byId(long id) {
        return findByIdOptional(id);
    }

    /** The same words by the same reader at the same place a moment ago: a button pressed twice. */
    static Optional<Comment> twin(long postId, @Nullable Long parentId, long readerId, String body, Instant since) {
        return Comment.<Comment>find("readerId = ?1 and postId = ?2 and createdAt > ?3", readerId, postId, since)
                .stream()
                .filter(it -> it.body.equals(body) && Objects.equals(it.parentId, parentId))
                .findFirst();
    }

    void edit(String text, boolean hold, Instant now) {
        if (body.equals(text)) return;
        body = text;
        editedAt = now;
        if (hold) state = CommentState.HELD;
    }

    boolean isEditable(Instant now) {
        return isThere() && createdAt.plus(EDITABLE).isAfter(now);
    }

    /** Held or shown. */
    public boolean isThere() {
        return state == CommentState.HELD || state == CommentState.SHOWN;
    }

    public void approve() {
        if (state == CommentState.HELD) state = CommentState.SHOWN;
    }

    public void hold() {
        if (state == CommentState.SHOWN) state = CommentState.HELD;
    }

    public void remove() {
        takeAway(CommentState.REMOVED);
    }

    void withdraw() {
        takeAway(CommentState.WITHDRAWN);
    }

    /** Brings back what an author took away; what its writer took away stays that. */
    public void restore() {
        bringBack(CommentState.REMOVED);
    }

    void bringBack() {
        bringBack(CommentState.WITHDRAWN);
    }

    private void takeAway(CommentState how) {
        if (!isThere()) return;
        stateBefore = state;
        state = how;
    }

    private void bringBack(CommentState from) {
        if (state != from) return;
        state = stateBefore == null ? CommentState.HELD : stateBefore;
        stateBefore = null;
    }
}
