package courant.post;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import courant.markdown.Document;
import courant.markdown.Markdown;

/** Parsed bodies, found by the body itself: never stale, and the same for every node. */
final class Documents {
    private static final long MOST_CHARACTERS = 8L << 20;
    private static final LoadingCache<String, Document> PARSED = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String body, Document document) -> 1_000 + body.length())
            .build(Markdown::parse);

    private Documents() {}

    static Document of(String body) {
        return PARSED.get(body);
    }
}
