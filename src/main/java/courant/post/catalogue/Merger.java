package courant.post.catalogue;

import courant.platform.BadInput;
import org.jspecify.annotations.Nullable;

/**
 * Two that are the same.
 *
 * @param into the number of the one that stays
 */
public record Merger(@Nullable Long into) {
    static long into(@Nullable Merger sent) {
        if (sent == null || sent.into == null) throw new BadInput("into", "Say by its number which one stays.");
        return sent.into;
    }
}
