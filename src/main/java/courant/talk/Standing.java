package courant.talk;

import courant.post.Post;
import courant.subscriber.Subscription;
import java.time.Instant;
import java.util.Optional;

/** Whether whoever looks may write under a post, and why not. */
enum Standing {
    MAY,
    /** Nobody is signed in. */
    STRANGER,
    /** Signed in, and no confirmed subscriber of this newsletter. */
    NOT_SUBSCRIBED,
    BLOCKED,
    /** The time is over. */
    CLOSED;

    static Standing of(Post post, Optional<Long> reader, TalkRules rules, Instant now) {
        if (rules.isOver(post.publishedAt, now)) return CLOSED;
        if (reader.isEmpty()) return STRANGER;
        var id = reader.get();
        var active =
                Subscription.of(post.newsletter.id, id).filter(it -> it.status == courant.subscriber.Standing.ACTIVE);
        if (active.isEmpty()) return NOT_SUBSCRIBED;
        return Commenter.of(id).filter(Commenter::isBlocked).isPresent() ? BLOCKED : MAY;
    }

    public boolean isMay() {
        return this == MAY;
    }

    public boolean isStranger() {
        return this == STRANGER;
    }

    public boolean isNotSubscribed() {
        return this == NOT_SUBSCRIBED;
    }

    public boolean isBlocked() {
        return this == BLOCKED;
    }
}
