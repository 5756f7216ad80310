package courant.studio.draft;

import courant.platform.Refused;
import courant.post.Post;
import courant.post.PostRevision;

/** Finds what the pages around a draft are about. */
final class Drafts {
    private Drafts() {}

    static Post post(long id) {
        return Post.byId(id)
                .orElseThrow(() -> Refused.notFound("There is no post with this number; it may have been deleted."));
    }

    static PostRevision revision(long post, long id) {
        return PostRevision.of(post, id).orElseThrow(() -> Refused.notFound("This post has no text with this number."));
    }
}
