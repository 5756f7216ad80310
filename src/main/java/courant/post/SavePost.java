package courant.post;

import courant.platform.Refused;
import courant.post.cause.RevisionCause;
import courant.post.cause.Sent;
import courant.post.embed.Embeds;
import courant.post.picture.CoverInput;
import courant.post.picture.KeptSizes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Saves what an author typed, in a transaction of its own: what loses is kept even when the answer is a refusal. */
@ApplicationScoped
public class SavePost {
    private final Clock clock;
    private final Embeds embeds;
    private final KeptSizes sizes;

    public SavePost(Clock clock, Embeds embeds, KeptSizes sizes) {
        this.clock = clock;
        this.embeds = embeds;
        this.sizes = sizes;
    }

    /**
     * For an editor's page, which shows title, subtitle and body.
     *
     * @param basedOn the version that the page was filled with
     * @throws courant.platform.BadInput beyond the bounds of {@link PostForm}
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Saving words(long id, String title, String subtitle, String body, int basedOn, @Nullable Long author) {
        return save(id, basedOn, by(RevisionCause.SAVED, author), now -> now.with(title, subtitle, body));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Saving form(long id, PostForm form, int basedOn, @Nullable Long author) {
        return save(id, basedOn, by(RevisionCause.SAVED, author), now -> form);
    }

    /** As {@link #form}, by the editor itself while its author writes. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Saving byItself(long id, PostForm form, int basedOn, @Nullable Long author) {
        return save(id, basedOn, by(RevisionCause.AUTO, author), now -> form);
    }

    /** Two texts that were brought together. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Saving merged(long id, String title, String subtitle, String body, int basedOn, @Nullable Long author) {
        return save(id, basedOn, by(RevisionCause.MERGED, author), now -> now.with(title, subtitle, body));
    }

    /** Makes an earlier text, or one that lost, the post's text; the one that stands is a revision too. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Saving restore(long id, long revision, @Nullable Long author) {
        var kept = PostRevision.of(id, revision)
                .orElseThrow(() -> Refused.notFound("This post has no revision with this number."));
        var sent = new Sent(RevisionCause.RESTORED, author, revision, clock.instant());
        return save(id, null, sent, now -> now.with(kept.title, kept.subtitle, kept.body));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Saving change(long id, PostInput input, @Nullable Long author) {
        var saving = save(id, input.version(), by(RevisionCause.PROGRAM, author), input::onto);
        if (saving instanceof Saving.Saved(var post)) cover(post, input.cover());
        return saving;
    }

    /** Puts a picture above a post; an empty one takes it away. Whatever else is written meanwhile stays. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void cover(long id, String picture, String alt) {
        cover(Post.locked(id).orElseThrow(), new CoverInput(picture, alt));
    }

    void cover(Post post, @Nullable CoverInput input) {
        if (input != null) post.cover(input.chosen(sizes), clock.instant());
    }

    private Sent by(RevisionCause cause, @Nullable Long author) {
        return new Sent(cause, author, null, clock.instant());
    }

    private Saving save(long id, @Nullable Integer basedOn, Sent sent, Function<PostForm, PostForm> change) {
        var post = Post.locked(id).orElseThrow(() -> Refused.notFound("There is no post with this number."));
        var wanted = change.apply(PostForm.of(post));
        var saving = post.save(wanted, basedOn == null ? post.version : basedOn, sent);
        // While somebody types, an address may not be whole yet.
        if (sent.cause() != RevisionCause.AUTO) embeds.later(post.document(), sent.by());
        return saving;
    }
}
