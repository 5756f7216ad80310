package courant.post;

import courant.account.api.Cursor;
import courant.account.api.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A post in a list, without its text. */
public record PostLine(
        long id,
        String slug,
        String title,
        String subtitle,
        PostState state,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant handedOverAt) {
    static final String COLUMNS = "select new courant.post.PostLine(p.id, p.slug, p.title, p.subtitle, p.state,"
            + " p.updatedAt, p.publishedAt, p.handedOverAt) from Post p ";
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** The path on the site. */
    public String path() {
        return "/p/" + slug;
    }

    /**
     * Everything that is worked on, by newsletter where one is given; the newest first.
     *
     * @param writer whose posts alone; all where absent
     */
    public static Page<PostLine> latest(@Nullable Long newsletter, Optional<Long> writer, Cursor from, int size) {
        var rows = Post.getEntityManager()
                .createQuery(
                        COLUMNS + "where (:newsletter is null or p.newsletter.id = :newsletter)"
                                + " and (:writer is null or p.createdBy = :writer) and p.id < :id"
                                + " order by p.id desc",
                        PostLine.class)
                .setParameter("newsletter", newsletter)
                .setParameter("writer", writer.orElse(null))
                .setParameter("id", from.number(0, Long.MAX_VALUE))
                .setMaxResults(size + 1)
                .getResultList();
        return Page.of(rows, size, line -> new Object[] {line.id});
    }

    /** What waits for an editor, the longest first. Index: post_handed_over. */
    public static List<PostLine> handedOver(int most) {
        return Post.getEntityManager()
                .createQuery(COLUMNS + "where p.handedOverAt is not null order by p.handedOverAt, p.id", PostLine.class)
                .setMaxResults(most)
                .getResultList();
    }

    /** What stands in the archive, the newest first. Index: post_published. */
    public static List<PostLine> published(int most) {
        return earlierThan(NEVER, Long.MAX_VALUE, most);
    }

    /** Part of what stands in the archive, the oldest first, so that what is new changes the last part alone. Index: post_published. */
    public static List<PostLine> publishedFrom(int first, int most) {
        return Post.getEntityManager()
                .createQuery(COLUMNS + "where p.state = PUBLISHED order by p.publishedAt, p.id", PostLine.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** Index: post_published. */
    public static long countPublished() {
        return Post.count("state = PUBLISHED");
    }

    /** When one of those in the archive was changed last. */
    public static Optional<Instant> lastChange() {
        return Optional.ofNullable(Post.getEntityManager()
                .createQuery("select max(updatedAt) from Post where state = PUBLISHED", Instant.class)
                .getSingleResult());
    }

    /** As {@link #published(int)}, from after this one on. */
    public static List<PostLine> publishedBefore(Post post, int most) {
        return Optional.ofNullable(post.publishedAt)
                .map(at -> earlierThan(at, post.id, most))
                .orElseGet(List::of);
    }

    /** As {@link #published(int)}, from before this one back; the nearest last. */
    public static List<PostLine> publishedAfter(Post post, int most) {
        return Post.getEntityManager()
                .createQuery(
                        COLUMNS + "where p.state = PUBLISHED and (p.publishedAt, p.id) > (:at, :id)"
                                + " order by p.publishedAt, p.id",
                        PostLine.class)
                .setParameter("at", post.publishedAt)
                .setParameter("id", post.id)
                .setMaxResults(most)
                .getResultList()
                .reversed();
    }

    /** What was published from then until before that, the newest first. Index: post_published. */
    public static List<PostLine> publishedBetween(Instant from, Instant until, int most) {
        return Post.getEntityManager()
                .createQuery(
                        COLUMNS + "where p.state = PUBLISHED and p.publishedAt >= :from and p.publishedAt < :until"
                                + " order by p.publishedAt desc, p.id desc",
                        PostLine.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .setMaxResults(most)
                .getResultList();
    }

    /** Those published ones whose address is nearly this, the nearest first. Index: post_slug_near. */
    public static List<PostLine> near(String slug, int most) {
        List<?> ids = Post.getEntityManager()
                .createNativeQuery("""
                        select id from post where state = 'published' and slug % :slug
                        order by similarity(slug, :slug) desc, id desc limit :most""", Long.class)
                .setParameter("slug", slug)
                .setParameter("most", most)
                .getResultList();
        return ids.stream()
                .map(Long.class::cast)
                .flatMap(it -> byId(it).stream())
                .toList();
    }

    private static Optional<PostLine> byId(long id) {
        return Post.getEntityManager()
                .createQuery(COLUMNS + "where p.id = :id", PostLine.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private static List<PostLine> earlierThan(Instant at, long id, int most) {
        return Post.getEntityManager()
                .createQuery(
                        COLUMNS + "where p.state = PUBLISHED and (p.publishedAt, p.id) < (:at, :id)"
                                + " order by p.publishedAt desc, p.id desc",
                        PostLine.class)
                .setParameter("at", at)
                .setParameter("id", id)
                .setMaxResults(most)
                .getResultList();
    }
}
