package courant.markdown;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The source is longer than {@link Markdown#MAX_SOURCE_BYTES}; a shorter one will do, trying again will not. */
public final class SourceTooLarge extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private SourceTooLarge(long bytes) {
        super(String.format(
                Locale.ROOT, "The text is %.1f MiB long; at most 2 MiB can be published.", bytes / (1024.0 * 1024.0)));
    }

    static void check(String source) {
        long bytes = source.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Markdown.MAX_SOURCE_BYTES) {
            throw new SourceTooLarge(bytes);
        }
    }
}
