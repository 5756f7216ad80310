package courant.mailing.preflight;

import courant.mail.preflight.Check;
import courant.mail.preflight.Line;
import courant.mailing.Mailing;
import courant.post.Post;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * A post may be changed between its scheduling and its start, so what asks nobody else is looked at once more when its content
 * is frozen. DNS and links are not: a name server that is away at that moment must not keep a letter from leaving.
 */
@ApplicationScoped
public class LastLook {
    private final Gathering gathering;
    private final Overrides overrides;

    LastLook(Gathering gathering, Overrides overrides) {
        this.gathering = gathering;
        this.overrides = overrides;
    }

    /** @throws Stopped by lines that fail now and that nobody overrode */
    public void demand(Mailing mailing, Post post) {
        var failing = failing(post);
        if (failing.isEmpty()) return;
        var kept = overrides.matters(mailing.id);
        var left =
                failing.stream().filter(it -> !kept.contains(it.check().word())).toList();
        if (!left.isEmpty()) throw new Stopped(left);
    }

    /** The author, who saw why it is held, sends it all the same. */
    public void override(Mailing mailing) {
        Post.byId(mailing.postId).ifPresent(post -> overrides.keep(mailing.id, failing(post)));
    }

    private List<Line> failing(Post post) {
        return gathering.facts(post).still().stream()
                .map(Check::look)
                .filter(Line::fails)
                .toList();
    }
}
