package courant.platform.web.kept;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** An answer as its bytes, plain and, once somebody has asked for that, compressed; and its headers as they are written. */
final class KeptPage {
    private final CharSequence type;
    private final CharSequence caching;
    private final String tag;
    private final @Nullable CharSequence lastModified;
    private final Buffer text;
    private volatile @Nullable Buffer zipped;

    /**
     * @param tag its entity tag as the header has it
     * @param lastModified as the header has it; null where it has none
     */
    KeptPage(String type, String caching, String tag, @Nullable String lastModified, String text) {
        this.type = HttpHeaders.createOptimized(type);
        this.caching = HttpHeaders.createOptimized(caching);
        this.tag = tag;
        this.lastModified = lastModified == null ? null : HttpHeaders.createOptimized(lastModified);
        this.text = Buffer.buffer(text);
    }

    CharSequence type() {
        return type;
    }

    CharSequence caching() {
        return caching;
    }

    String tag() {
        return tag;
    }

    @Nullable
    CharSequence lastModified() {
        return lastModified;
    }

    Buffer text() {
        return text;
    }

    /** Two who ask first may both make it: it is the same. */
    Buffer zipped() {
        var made = zipped;
        if (made == null) zipped = made = Zipped.of(text);
        return made;
    }

    /** What it takes in memory, in octets. */
    int weight() {
        return text.length() * 3 / 2 + 500;
    }
}
