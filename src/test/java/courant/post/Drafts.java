package courant.post;

import courant.newsletter.Newsletter;
import courant.newsletter.NewsletterForm;
import courant.post.cause.RevisionCause;
import courant.post.cause.Sent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.UUID;

/** Posts and newsletters for tests, each of its own. */
public final class Drafts {
    private Drafts() {}

    public static String word() {
        return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    public static Newsletter newsletter() {
        var word = word();
        return QuarkusTransaction.requiringNew()
                .call(() -> Newsletter.start(
                        NewsletterForm.named("The " + word, word, "Ada Lovelace", "ada@example.org"), Instant.now()));
    }

    public static Post draft(Newsletter newsletter, PostForm form) {
        return QuarkusTransaction.requiringNew().call(() -> Post.draft(newsletter, form, null, Instant.now()));
    }

    public static Post draft(String title, String body) {
        return draft(newsletter(), new PostForm(title, "", body));
    }

    public static Post published(Newsletter newsletter, PostForm form, Instant at) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var post = Post.draft(newsletter, form, null, at);
            post.publish(at);
            return post;
        });
    }

    /** As somebody who is not known saves by hand, now. */
    public static Sent sent() {
        return new Sent(RevisionCause.SAVED, null, null, Instant.now());
    }

    public static Post now(long id) {
        return QuarkusTransaction.requiringNew().call(() -> Post.byId(id).orElseThrow());
    }
}
