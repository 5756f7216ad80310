package courant.mailing.schedule;

import courant.account.Audit;
import courant.mailing.Mailing;
import courant.platform.Refused;
import courant.post.Channel;
import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Changes where a post goes, as long as nothing is planned for it. */
@ApplicationScoped
public class Channels {
    private final Audit audit;
    private final Clock clock;

    public Channels(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** One that is out moves into the archive or leaves it. */
    @Transactional
    public Post choose(long postId, Channel channel) {
        var post = Post.locked(postId).orElseThrow(() -> Refused.notFound("There is no post with this number."));
        if (post.channel == channel) return post;
        if (Publication.of(postId).isPresent() || Mailing.liveOf(postId).isPresent()) {
            throw Refused.conflict(
                    "This post is scheduled or on its way. Take that back first, then choose where it goes.");
        }
        post.goBy(channel, clock.instant());
        audit.write("choose channel", "post " + postId, Map.of("channel", channel.word));
        return post;
    }
}
