package courant.archive;

import courant.markdown.PictureSizes;
import courant.post.Post;
import courant.post.picture.Cover;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The picture above a post.
 *
 * @param small a narrower one; empty where there is none
 * @param width in pixels, as {@code height}; 0 where nobody knows
 */
public record CoverView(String path, String small, String alt, int width, int height) {
    private static final Pattern WIDE = Pattern.compile("(/pictures/[0-9a-f]{32}-)([1-9][0-9]{0,3})(\\.(?:jpg|png))");
    private static final int SMALL = 640;

    static @Nullable CoverView of(Post post, PictureSizes sizes) {
        return post.cover().map(it -> of(it, sizes)).orElse(null);
    }

    private static CoverView of(Cover cover, PictureSizes sizes) {
        var size = sizes.of(cover.picture()).orElse(new PictureSizes.Size(0, 0));
        var name = WIDE.matcher(cover.picture());
        var narrower =
                name.matches() && Integer.parseInt(name.group(2)) > SMALL ? name.group(1) + SMALL + name.group(3) : "";
        return new CoverView(cover.picture(), narrower, cover.alt(), size.width(), size.height());
    }
}
