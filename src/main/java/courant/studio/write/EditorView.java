package courant.studio.write;

import courant.post.Post;
import courant.post.PostForm;
import courant.post.PostProblem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** A post as its editor shows it: as it stands in the database, or as somebody just typed it. */
public record EditorView(
        long id,
        String title,
        String subtitle,
        String body,
        String slug,
        String bylines,
        String tags,
        String series,
        int version,
        boolean published,
        boolean handedOver,
        Instant updatedAt,
        Measure measure,
        List<PostProblem> problems) {

    static EditorView of(Post post) {
        return of(post, PostForm.of(post), post.slug);
    }

    /** What was typed and refused, over what stands. */
    static EditorView typed(Post post, WriteForm typed) {
        return of(post, typed.onto(post), Objects.requireNonNullElse(typed.slug(), post.slug));
    }

    private static EditorView of(Post post, PostForm text, String slug) {
        return new EditorView(
                post.id,
                text.title(),
                text.subtitle(),
                text.body(),
                slug,
                String.join(", ", text.bylines()),
                String.join(", ", text.tags()),
                Objects.requireNonNullElse(text.series(), ""),
                post.version,
                post.isOut(),
                post.handedOverAt != null,
                post.updatedAt,
                measure(text.body()),
                post.problems());
    }

    private static Measure measure(String body) {
        return Measure.of(body);
    }

    /** Nothing was written into it yet. */
    public boolean untouched() {
        return version == 0 && title.isEmpty() && body.isEmpty();
    }
}
