package courant.post;

import courant.post.label.Author;
import courant.post.label.Authors;
import courant.post.label.Series;
import courant.post.label.Tag;
import courant.post.label.Tags;
import courant.post.label.Unused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts labels on a post and reads them off: whoever was merged is whom they became, what was removed is not there. */
final class Labels {
    private Labels() {}

    static List<Author> authors(Post post) {
        return post.bylines.stream().flatMap(it -> it.now().stream()).distinct().toList();
    }

    static List<Tag> tags(Post post) {
        return post.tags.stream().flatMap(it -> it.now().stream()).distinct().toList();
    }

    static Optional<Series> series(Post post) {
        return Optional.ofNullable(post.series).filter(Series::stands);
    }

    static List<String> authorWords(Post post) {
        return authors(post).stream().map(Author::word).toList();
    }

    static List<String> tagNames(Post post) {
        return tags(post).stream().map(it -> it.name).toList();
    }

    static @Nullable String seriesName(Post post) {
        return series(post).map(it -> it.name).orElse(null);
    }

    /** What stays as it was typed is left alone: behind it may be what can still be taken back. */
    static void write(PostForm form, Post post, Instant now) {
        var authors = new ArrayList<>(post.bylines);
        var tags = new ArrayList<>(post.tags);
        var series = post.series;
        if (!authorWords(post).equals(form.bylines()))
            post.bylines = new ArrayList<>(Authors.meant(form.bylines(), now));
        if (!tagNames(post).equals(form.tags())) post.tags = new ArrayList<>(Tags.meant(form.tags(), now));
        if (!same(seriesName(post), form.series())) place(post, form.series(), now);
        authors.removeAll(post.bylines);
        tags.removeAll(post.tags);
        Unused.forget(authors, tags, series == post.series ? null : series);
    }

    /** Behind the last of the series, until somebody orders it. */
    private static void place(Post post, @Nullable String name, Instant now) {
        post.series = name == null ? null : Series.meant(name, now);
        post.seriesPlace = post.series == null ? null : SeriesPart.next(post.series);
    }

    /** As {@link #write}, for a look: nothing is kept. */
    static void show(PostForm form, Post post, Instant now) {
        var series = form.series() == null ? null : Series.called(form.series()).orElse(null);
        if (series != post.series) post.seriesPlace = null;
        post.bylines = new ArrayList<>(Authors.seen(form.bylines(), now));
        post.tags = new ArrayList<>(Tags.seen(form.tags(), now));
        post.series = series;
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one == null ? other == null : one.equals(other);
    }
}
