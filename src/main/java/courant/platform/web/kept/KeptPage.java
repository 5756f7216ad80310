package courant.platform.web.kept;

import io.vertx.core.buffer.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * An answer as its bytes.
 *
 * @param tag its entity tag as the header has it
 * @param lastModified as the header has it; null where it has none
 */
record KeptPage(
        String type, String caching, String tag, @Nullable String lastModified, Buffer text) {

    static KeptPage of(String type, String caching, String tag, @Nullable String lastModified, String text) {
        return new KeptPage(type, caching, tag, lastModified, Buffer.buffer(text));
    }

    /** What it takes in memory, in octets. */
    int weight() {
        return text.length() + 500;
    }
}
