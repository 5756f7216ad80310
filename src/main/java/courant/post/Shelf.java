package courant.post;

import courant.newsletter.Newsletter;
import courant.post.label.Author;
import courant.post.label.Series;
import courant.post.label.Tag;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Published posts that stand together: all of them, an author's, a tag's, a newsletter's. Pages go by keys. */
public sealed interface Shelf {

    /** All. Index: post_published. */
    record Everything() implements Shelf {}

    /** Index: byline_author. */
    record By(Author author) implements Shelf {}

    /** Index: post_tag_tag. */
    record Tagged(Tag tag) implements Shelf {}

    /** Index: post_published. */
    record Of(Newsletter newsletter) implements Shelf {}

    /** The parts of a series, by the time at which they came. Index: post_series. */
    record In(Series series) implements Shelf {}

    Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** The newest first, from after this post on where one is given. */
    default List<PostLine> from(@Nullable Post before, int most) {
        return lines(" and (p.publishedAt, p.id) < (:at, :id) order by p.publishedAt desc, p.id desc", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** From before this post back; the nearest last. */
    default List<PostLine> after(Post post, int most) {
        return lines(" and (p.publishedAt, p.id) > (:at, :id) order by p.publishedAt, p.id", post)
                .setMaxResults(most)
                .getResultList()
                .reversed();
    }

    /** The newest, with their texts. */
    default List<Post> newest(int most) {
        return query(
                        "select p from Post p ",
                        Post.class,
                        " and (p.publishedAt, p.id) < (:at, :id) order by p.publishedAt desc, p.id desc",
                        null)
                .setMaxResults(most)
                .getResultList();
    }

    private TypedQuery<PostLine> lines(String part, @Nullable Post key) {
        return query(PostLine.COLUMNS, PostLine.class, part, key);
    }

    private <T> TypedQuery<T> query(String select, Class<T> type, String part, @Nullable Post key) {
        var query = Post.getEntityManager()
                .createQuery(select + "where p.state = PUBLISHED" + condition() + part, type)
                .setParameter("at", key == null ? NEVER : Objects.requireNonNull(key.publishedAt, "not published"))
                .setParameter("id", key == null ? Long.MAX_VALUE : key.id);
        return switch (this) {
            case Everything all -> query;
            case By(var author) -> query.setParameter("labels", author.ids());
            case Tagged(var tag) -> query.setParameter("labels", tag.ids());
            case Of(var newsletter) -> query.setParameter("newsletter", newsletter.id);
            case In(var series) -> query.setParameter("series", series);
        };
    }

    private String condition() {
        return switch (this) {
            case Everything all -> "";
            case By by -> " and exists (select 1 from p.bylines b where b.id in :labels)";
            case Tagged tagged -> " and exists (select 1 from p.tags t where t.id in :labels)";
            case Of of -> " and p.newsletter.id = :newsletter";
            case In in -> " and p.series = :series";
        };
    }
}
