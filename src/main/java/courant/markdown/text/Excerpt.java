package courant.markdown.text;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;

/** The first words of a text, for lists and previews. */
public final class Excerpt {
    private static final String ELLIPSIS = "…";

    private Excerpt() {}

    /** From the first paragraphs that stand by themselves or in quotes, not from notes, buttons, addresses, captions or footnotes. */
    public static String of(Element tree, UnaryOperator<String> fill, int maxChars) {
        StringBuilder text = new StringBuilder();
        for (Element paragraph : tree.select("p")) {
            if (text.length() > maxChars) {
                break;
            }
            if (paragraph.closest("aside, figure, section.footnotes, p.button, p.embed") == null) {
                text.append(text.isEmpty() ? "" : " ").append(words(paragraph, fill));
            }
        }
        return cut(text.toString().strip(), maxChars);
    }

    private static String words(Element paragraph, UnaryOperator<String> fill) {
        Element plain = paragraph.clone();
        plain.select("sup.footnote-ref").remove();
        return fill.apply(plain.text()).replaceAll("\\s+", " ").strip();
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    private static String cut(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return text;
        }
        int end = Math.max(0, maxChars - ELLIPSIS.length());
        int space = text.charAt(end) == ' ' ? end : text.lastIndexOf(' ', end);
        // Text without spaces (Chinese, Japanese) is cut at a character, but not within a name in Latin letters.
        int at = space > end / 2 ? space : end;
        while (at > end / 2 && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at))) {
            at--;
        }
        if (at > 0 && Character.isHighSurrogate(text.charAt(at - 1))) {
            at--;
        }
        return text.substring(0, at).replaceAll("[\\s,;:.–—-]+$", "") + ELLIPSIS;
    }
}
