package courant.markdown.tree;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A link alone in its paragraph with {@code {.button}} behind it is a button: {@code p.button > a}. Read as Pandoc and Djot
 * write it, as kramdown does ({@code {: .button}}), and without the dot.
 */
final class Buttons {
    private static final Pattern MARK = Pattern.compile("\\s*\\{:?[ \\t]*\\.?button[ \\t]*\\}\\s*");

    /** With the blanks around them; a paragraph of a hundred thousand links is not looked through for each. */
    private static final int MOST_NODES = 5;

    private Buttons() {}

    static void mark(Element body) {
        body.select("p").forEach(Buttons::markOne);
    }

    private static void markOne(Element paragraph) {
        if (paragraph.childNodeSize() > MOST_NODES) return;
        List<Node> parts = paragraph.childNodes().stream()
                .filter(node -> !Kinds.isBlank(node))
                .toList();
        if (parts.size() == 2
                && parts.getFirst() instanceof Element link
                && link.nameIs("a")
                && link.hasAttr("href")
                && link.hasText()
                && isMark(parts.getLast())) {
            paragraph.empty();
            paragraph.attr("class", "button").appendChild(link);
        }
    }

    private static boolean isMark(Node node) {
        return node instanceof TextNode text
                && MARK.matcher(text.getWholeText()).matches();
    }
}
