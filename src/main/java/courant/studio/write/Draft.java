package courant.studio.write;

import courant.post.Post;
import java.time.Instant;

/** A post as it would be with what stands in the editor now, apart from the database: it is shown and forgotten. */
record Draft(Post post) {

    /** Takes the post out of the transaction: nothing of this is saved. */
    static Draft of(Post post, WriteForm typed, Instant now) {
        var text = typed.onto(post);
        Post.getEntityManager().detach(post);
        post.show(text, now);
        if (post.publishedAt == null) post.publishedAt = now;
        return new Draft(post);
    }
}
