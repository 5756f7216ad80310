package courant.talk;

import courant.platform.BadInput;
import courant.platform.Rates;
import courant.platform.Refused;
import courant.post.Post;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes in what a reader writes who may. Needs a transaction. */
@ApplicationScoped
class Writing {
    static final int LONGEST = 5000;
    private static final int OF_READER = 6;
    private static final int FROM_PLACE = 40;
    private static final Duration SPAN = Duration.ofMinutes(10);
    private static final Duration TWICE = Duration.ofMinutes(2);
    private final Rates ofReader = Rates.of(OF_READER, SPAN);
    private final Rates fromPlace = Rates.of(FROM_PLACE, SPAN);
    private final Awaited awaited;
    private final Clock clock;

    Writing(Awaited awaited, Clock clock) {
        this.awaited = awaited;
        this.clock = clock;
    }

    /**
     * A new comment, shown or held by the newsletter's rules. An answer to an answer stands below the same comment.
     *
     * @throws BadInput in the words of the page
     */
    Comment write(Post post, long reader, CommentForm form, String place, TalkWords words) {
        var called = name(form.name(), words);
        var text = text(form.body(), words);
        var top = form.parent() == 0 ? null : top(post, form.parent(), reader);
        var now = clock.instant();
        var twin = Comment.twin(post.id, top, reader, text, now.minus(TWICE));
        if (twin.isPresent()) return twin.get();
        if (!ofReader.take(String.valueOf(reader)) || !fromPlace.take(place)) throw new BadInput("", words.tooFast());
        Commenter.call(reader, called, form.answers());
        var made = Comment.write(post.id, top, reader, text, isHeld(post, reader), now);
        Panache.getEntityManager().flush();
        if (top != null) awaited.note(made, List.of(top, form.parent()));
        return made;
    }

    /** Where all are held, a changed one is held again. */
    void edit(Comment own, String body, Post post, TalkWords words) {
        if (!own.isEditable(clock.instant())) throw new BadInput("", words.tooLate());
        own.edit(text(body, words), isHeld(post, own.readerId == null ? 0 : own.readerId), clock.instant());
    }

    /** A comment of this reader's under this post. */
    static Comment own(Post post, long id, long reader) {
        return Comment.byId(id)
                .filter(it -> it.postId == post.id && it.readerId != null && it.readerId == reader)
                .orElseThrow(() -> Refused.notFound("There is no comment of yours here."));
    }

    boolean isEditable(Comment comment) {
        return comment.isEditable(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }

    private static @Nullable Long top(Post post, long parent, long reader) {
        return Comment.byId(parent)
                .filter(it -> it.postId == post.id)
                .filter(it -> it.state == CommentState.SHOWN || (it.readerId != null && it.readerId == reader))
                .map(it -> it.parentId == null ? Long.valueOf(it.id) : it.parentId)
                .orElseThrow(() -> Refused.notFound("The comment that this answers is gone."));
    }

    private static boolean isHeld(Post post, long reader) {
        return switch (TalkRules.of(post.newsletter.id).held) {
            case NONE -> false;
            case ALL -> true;
            case FIRST -> !approvedBefore(post.newsletter.id, reader);
        };
    }

    private static boolean approvedBefore(long newsletter, long reader) {
        return Comment.count(
                        "readerId = ?1 and state = ?2 and postId in (select p.id from Post p where p.newsletter.id = ?3)",
                        reader,
                        CommentState.SHOWN,
                        newsletter)
                > 0;
    }

    private static String name(String typed, TalkWords words) {
        var name = PlainText.line(typed);
        if (name.isEmpty()) throw new BadInput("name", words.noName());
        if (name.codePointCount(0, name.length()) > Commenter.LONGEST_NAME) {
            throw new BadInput("name", words.nameTooLong(Commenter.LONGEST_NAME));
        }
        return name;
    }

    private static String text(String typed, TalkWords words) {
        var text = PlainText.tidy(typed);
        var length = text.codePointCount(0, text.length());
        if (length == 0) throw new BadInput("body", words.empty());
        if (length > LONGEST) throw new BadInput("body", words.tooLong(LONGEST, length));
        return text;
    }
}
