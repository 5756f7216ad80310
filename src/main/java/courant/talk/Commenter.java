package courant.talk;

import courant.platform.web.kept.ShownInPages;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A reader as others see them beside comments. */
@Entity
@EntityListeners(ShownInPages.class)
@Table(name = "commenter")
public class Commenter extends PanacheEntityBase {
    public static final int LONGEST_NAME = 60;

    @Id
    @Column(name = "subscriber_id")
    public long subscriberId;

    @Column(nullable = false)
    public String name;

    /** May not write any more; null: they may. */
    @Column(name = "blocked_at")
    public @Nullable Instant blockedAt;

    /** Wants a mail when somebody answers. */
    @Column(nullable = false)
    public boolean answers;

    protected Commenter() {}

    public static Optional<Commenter> of(long subscriberId) {
        return findByIdOptional(subscriberId);
    }

    static void call(long subscriberId, String name, boolean answers) {
        var commenter = of(subscriberId).orElseGet(Commenter::new);
        commenter.subscriberId = subscriberId;
        commenter.name = name;
        commenter.answers = answers;
        if (!commenter.isPersistent()) commenter.persist();
    }

    public void block(Instant now) {
        if (blockedAt == null) blockedAt = now;
    }

    public void unblock() {
        blockedAt = null;
    }

    boolean isBlocked() {
        return blockedAt != null;
    }
}
