package courant.post;

import courant.platform.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Saves what an author typed, in a transaction of its own: what loses is kept even when the answer is a refusal. */
@ApplicationScoped
public class SavePost {
    private final Clock clock;

    public SavePost(Clock clock) {
        this.clock = clock;
    }

    /**
     * For an editor's page, which shows title, subtitle and body.
     *
     * @param basedOn the version that the page was filled with
     * @throws courant.platform.BadInput beyond the bounds of {@link PostForm}
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Saving words(long id, String title, String subtitle, String body, int basedOn, @Nullable Long author) {
        return save(id, basedOn, author, now -> now.with(title, subtitle, body));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Saving form(long id, PostForm form, int basedOn, @Nullable Long author) {
        return save(id, basedOn, author, now -> form);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Saving change(long id, PostInput input, @Nullable Long author) {
        return save(id, input.version(), author, input::onto);
    }

    private Saving save(
            long id, @Nullable Integer basedOn, @Nullable Long author, Function<PostForm, PostForm> change) {
        var post = Post.locked(id).orElseThrow(() -> Refused.notFound("There is no post with this number."));
        var wanted = change.apply(PostForm.of(post));
        return post.save(wanted, basedOn == null ? post.version : basedOn, author, clock.instant());
    }
}
