package courant.post;

import courant.post.label.Series;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A post among the published parts of its series; counted as one of them even while it is not published itself.
 *
 * @param number from 1
 */
public record SeriesPart(
        Series series,
        int number,
        @Nullable PostLine previous,
        @Nullable PostLine next) {
    private static final int MOST = 1_000;

    public static Optional<SeriesPart> of(Post post) {
        return post.series().flatMap(it -> among(post, it));
    }

    private static Optional<SeriesPart> among(Post post, Series series) {
        var parts = parts(series, post);
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).id() == post.id)
                .mapToObj(i -> new SeriesPart(series, i + 1, at(parts, i - 1), at(parts, i + 1)))
                .findFirst();
    }

    private static @Nullable PostLine at(List<PostLine> parts, int place) {
        return place < 0 || place >= parts.size() ? null : parts.get(place);
    }

    /** A post that is looked at in a series to which it does not belong yet stands behind the others. Index: post_series. */
    private static List<PostLine> parts(Series series, Post post) {
        return Post.getEntityManager()
                .createQuery(
                        PostLine.COLUMNS
                                + "where (p.series = :series and p.state = PUBLISHED) or p.id = :id"
                                + " order by case when p.series = :series then p.seriesPlace else 2000000000 end, p.id",
                        PostLine.class)
                .setParameter("series", series)
                .setParameter("id", post.id)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** What readers find of it, in order. */
    public static List<PostLine> published(Series series) {
        return listed(series, "and p.state = PUBLISHED");
    }

    /** All posts of it, drafts too, in order. */
    public static List<PostLine> all(Series series) {
        return listed(series, "");
    }

    private static List<PostLine> listed(Series series, String which) {
        return Post.getEntityManager()
                .createQuery(
                        PostLine.COLUMNS + "where p.series = :series " + which + " order by p.seriesPlace, p.id",
                        PostLine.class)
                .setParameter("series", series)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The place behind its last post. */
    static int next(Series series) {
        var last = Post.getEntityManager()
                .createQuery("select coalesce(max(seriesPlace), 0) from Post where series = :series", Integer.class)
                .setParameter("series", series)
                .getSingleResult();
        return Objects.requireNonNull(last) + 1;
    }

    /** Makes these the first of the series, in this order; posts of another series are not touched. */
    public static void order(Series series, List<Long> posts) {
        var wanted = posts.stream().distinct().toList();
        var all = all(series).stream().map(PostLine::id).toList();
        var order = Stream.concat(
                        wanted.stream().filter(all::contains), all.stream().filter(it -> !wanted.contains(it)))
                .toList();
        for (var i = 0; i < order.size(); i++) {
            Post.update("seriesPlace = ?1 where id = ?2 and series = ?3", i + 1, order.get(i), series);
        }
    }
}
