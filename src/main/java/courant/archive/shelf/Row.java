package courant.archive.shelf;

import courant.archive.Dates;
import courant.archive.LineView;
import courant.post.Post;
import courant.post.PostLine;
import courant.post.Shelf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page full of posts of one shelf. It begins after a post, so it stays while others come. */
public record Row(
        List<LineView> posts,
        @Nullable String newer,
        @Nullable String older,
        boolean first) {
    private static final int ON_A_PAGE = 30;

    /** @param path the address of the shelf's first page */
    static Row of(Shelf shelf, @Nullable Post from, String path, Dates dates) {
        var lines = shelf.from(from, ON_A_PAGE + 1);
        var shown = lines.subList(0, Math.min(lines.size(), ON_A_PAGE));
        return new Row(
                shown.stream().map(it -> LineView.of(it, dates)).toList(),
                from == null ? null : newer(shelf, from, path),
                lines.size() > ON_A_PAGE ? before(path, shown.getLast()) : null,
                from == null);
    }

    /** The page before this one ends with the post that this one begins after. */
    private static String newer(Shelf shelf, Post from, String path) {
        var between = shelf.after(from, ON_A_PAGE);
        return between.size() < ON_A_PAGE ? path : before(path, between.getFirst());
    }

    private static String before(String path, PostLine line) {
        return path + "?before=" + line.slug();
    }
}
