package courant.talk;

import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What readers say under posts, for the pages that everybody gets alike. */
@ApplicationScoped
public class Talk {
    private static final int SHOWN = 100;
    private final Threads threads;
    private final Clock clock;

    Talk(Threads threads, Clock clock) {
        this.threads = threads;
        this.clock = clock;
    }

    /** Nothing under a post that is not on the web. */
    public UnderPost under(Post post) {
        if (!post.isPublished() || post.id == 0) return UnderPost.NOTHING;
        var rules = TalkRules.of(post.newsletter.id);
        var numbers = threads.numbers(post.id);
        var talking = rules.open && !numbers.quiet();
        var count = talking ? numbers.comments() : 0;
        var found = count == 0 ? List.<CommentView>of() : threads.of(post, 0, 0, SHOWN + 1);
        return new UnderPost(
                post.path(),
                talking,
                talking && !rules.isOver(post.publishedAt, clock.instant()),
                count,
                found.subList(0, Math.min(found.size(), SHOWN)),
                found.size() > SHOWN,
                rules.likes,
                rules.likes ? numbers.likes() : 0);
    }
}
