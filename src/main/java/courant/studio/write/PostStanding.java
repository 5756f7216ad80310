package courant.studio.write;

import courant.mailing.progress.MailingView;
import courant.post.PostLine;
import courant.post.PostState;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** A post in a list, and how far it is on its way. */
public record PostStanding(PostLine post, Optional<MailingView> mailing) {

    public String title() {
        return post.title().isBlank() ? "Untitled" : post.title();
    }

    /** Written by the program, for those who get one mail a week. */
    public boolean digest() {
        return mailing.filter(MailingView::digest).isPresent();
    }

    public String word() {
        return mailing.filter(it -> it.state().isLive() || published())
                .map(it -> it.state().word())
                .orElse(post.state().word);
    }

    /** The time that matters most: when it is due, when it came out, when somebody last wrote in it. */
    public Instant time() {
        if (published()) return Objects.requireNonNull(post.publishedAt());
        return scheduled() ? mailing.orElseThrow().dueAt() : post.updatedAt();
    }

    public boolean scheduled() {
        return word().equals("scheduled");
    }

    private boolean published() {
        return post.state() != PostState.DRAFT;
    }
}
