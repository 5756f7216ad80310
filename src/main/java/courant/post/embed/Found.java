package courant.post.embed;

import courant.markdown.Card;
import java.util.Optional;

/**
 * What a page said of itself, cut to what a card has room for.
 *
 * @param picture where its picture stands
 */
record Found(String title, String text, String site, Card.Kind kind, Optional<String> picture) {
    private static final int TITLE = 300;
    private static final int TEXT = 400;
    private static final int SITE = 120;

    Found {
        title = cut(title, TITLE);
        text = cut(text, TEXT);
        site = cut(site, SITE);
    }

    private static String cut(String words, int most) {
        var line = words.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= most) return line;
        return line.substring(0, line.offsetByCodePoints(0, most - 1)).strip() + "…";
    }
}
