package courant.post;

import courant.post.label.Author;
import courant.post.label.Authors;
import courant.post.label.Series;
import courant.post.label.Tag;
import courant.post.label.Tags;
import courant.post.label.Unused;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** What a post is filed under. Whoever was merged is whom they became, what was removed is not there. */
@MappedSuperclass
public abstract class Labelled extends PanacheEntityBase {
    /** As they were chosen; {@link #authors} says who they are now. */
    @ManyToMany
    @JoinTable(
            name = "byline",
            joinColumns = @JoinColumn(name = "post_id"),
            inverseJoinColumns = @JoinColumn(name = "author_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 50)
    List<Author> bylines = new ArrayList<>();

    /** As they were chosen; {@link #tags()} says what they are now. */
    @ManyToMany
    @JoinTable(
            name = "post_tag",
            joinColumns = @JoinColumn(name = "post_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 50)
    List<Tag> tags = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "series_id")
    @Nullable
    Series series;

    /** Its place among the posts of its series; null outside of one. */
    @Column(name = "series_place")
    @Nullable
    Integer seriesPlace;

    /** Who wrote it, in order. */
    public List<Author> authors() {
        return bylines.stream().flatMap(it -> it.now().stream()).distinct().toList();
    }

    public List<Tag> tags() {
        return tags.stream().flatMap(it -> it.now().stream()).distinct().toList();
    }

    public Optional<Series> series() {
        return Optional.ofNullable(series).filter(Series::stands);
    }

    List<String> authorWords() {
        return authors().stream().map(Author::word).toList();
    }

    List<String> tagNames() {
        return tags().stream().map(it -> it.name).toList();
    }

    @Nullable
    String seriesName() {
        return series().map(it -> it.name).orElse(null);
    }

    /** What stays as it was typed is left alone: behind it may be what can still be taken back. */
    void label(PostForm form, Instant now) {
        var hadAuthors = new ArrayList<>(bylines);
        var hadTags = new ArrayList<>(tags);
        var hadSeries = series;
        if (!authorWords().equals(form.bylines())) bylines = new ArrayList<>(Authors.meant(form.bylines(), now));
        if (!tagNames().equals(form.tags())) tags = new ArrayList<>(Tags.meant(form.tags(), now));
        if (!Objects.equals(seriesName(), form.series())) place(form.series(), now);
        hadAuthors.removeAll(bylines);
        hadTags.removeAll(tags);
        Unused.forget(hadAuthors, hadTags, hadSeries == series ? null : hadSeries);
    }

    /** Behind the last of the series, until somebody orders it. */
    private void place(@Nullable String name, Instant now) {
        series = name == null ? null : Series.meant(name, now);
        seriesPlace = series == null ? null : SeriesPart.next(series);
    }

    /** As {@link #label}, for a look: nothing is kept. */
    void showLabels(PostForm form, Instant now) {
        var shown = form.series() == null ? null : Series.called(form.series()).orElse(null);
        if (shown != series) seriesPlace = null;
        bylines = new ArrayList<>(Authors.seen(form.bylines(), now));
        tags = new ArrayList<>(Tags.seen(form.tags(), now));
        series = shown;
    }
}
