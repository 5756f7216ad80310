package courant.archive;

import courant.post.Post;
import courant.post.PostLine;
import courant.post.SeriesPart;
import org.jspecify.annotations.Nullable;

/**
 * A post among the parts of its series, as readers see it.
 *
 * @param path of the series' page
 */
public record PartView(
        int number,
        String series,
        String path,
        @Nullable PostLine previous,
        @Nullable PostLine next) {

    static @Nullable PartView of(Post post) {
        return SeriesPart.of(post)
                .map(it ->
                        new PartView(it.number(), it.series().name, it.series().path(), it.previous(), it.next()))
                .orElse(null);
    }
}
