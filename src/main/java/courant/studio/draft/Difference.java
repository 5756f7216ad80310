package courant.studio.draft;

import courant.post.Post;
import courant.post.PostRevision;
import courant.post.compare.Comparison;

/** What is different between two texts of a post, part by part. */
public record Difference(Comparison title, Comparison subtitle, Comparison body) {

    /** What this save did. */
    static Difference fromBefore(PostRevision it) {
        return it.before()
                .map(before -> between(before, it))
                .orElseGet(() -> new Difference(
                        Comparison.of("", it.title), Comparison.of("", it.subtitle), Comparison.of("", it.body)));
    }

    /** What was done since. */
    static Difference toNow(PostRevision it, Post post) {
        return new Difference(
                Comparison.of(it.title, post.title),
                Comparison.of(it.subtitle, post.subtitle),
                Comparison.of(it.body, post.body));
    }

    static Difference between(PostRevision older, PostRevision newer) {
        return new Difference(
                Comparison.of(older.title, newer.title),
                Comparison.of(older.subtitle, newer.subtitle),
                Comparison.of(older.body, newer.body));
    }

    public boolean same() {
        return title.same() && subtitle.same() && body.same();
    }

    /** Such as "12 words added, 3 removed". */
    public String sentence() {
        if (same()) return "Both say the same.";
        int added = title.added() + subtitle.added() + body.added();
        int removed = title.removed() + subtitle.removed() + body.removed();
        return "%,d %s added, %,d removed.".formatted(added, added == 1 ? "word" : "words", removed);
    }
}
