package courant.archive;

import courant.markdown.PictureSizes;
import courant.post.Post;
import courant.post.picture.Cover;
import org.jspecify.annotations.Nullable;

/**
 * The picture above a post.
 *
 * @param small a narrower one; empty where there is none
 * @param width in pixels, as {@code height}; 0 where nobody knows
 */
public record CoverView(String path, String small, String alt, int width, int height) {
    static @Nullable CoverView of(Post post, PictureSizes sizes) {
        return post.cover().map(it -> of(it, sizes)).orElse(null);
    }

    /** The widths in which it is kept, as {@code srcset} has them; empty where there is but one, or nobody knows. */
    public String set() {
        return small.isEmpty() ? "" : Narrower.set(path);
    }

    private static CoverView of(Cover cover, PictureSizes sizes) {
        var size = sizes.of(cover.picture()).orElse(new PictureSizes.Size(0, 0));
        var narrower = Narrower.of(cover.picture()).orElse("");
        return new CoverView(cover.picture(), narrower, cover.alt(), size.width(), size.height());
    }
}
