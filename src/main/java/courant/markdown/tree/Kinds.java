package courant.markdown.tree;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Sorts the tree's nodes. */
public final class Kinds {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "hr",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "blockquote",
            "pre",
            "div",
            "section",
            "aside",
            "figure",
            "figcaption",
            "details",
            "summary",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "thead",
            "tbody",
            "tfoot",
            "tr",
            "th",
            "td");

    private Kinds() {}

    /** A block by itself, or a link around blocks. */
    public static boolean isBlock(Node node) {
        return node instanceof Element element
                && (BLOCKS.contains(element.normalName())
                        || (element.nameIs("a") && element.childNodes().stream().anyMatch(Kinds::isBlock)));
    }

    public static boolean isBlank(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }
}
