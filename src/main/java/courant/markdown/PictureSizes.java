package courant.markdown;

import java.util.Optional;

/** Knows how large pictures are. */
@FunctionalInterface
public interface PictureSizes {
    PictureSizes UNKNOWN = src -> Optional.empty();

    /** In pixels. */
    record Size(int width, int height) {}

    /** @param src as the author wrote it */
    Optional<Size> of(String src);
}
