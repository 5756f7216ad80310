package courant.markdown.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes out what says nothing (empty paragraphs and headings) and lets no inline element hold a block, as HTML demands:
 * a {@code <b>} that its author forgot to close must not make all that follows bold. Links may hold blocks.
 */
final class Nesting {
    private static final Set<String> EMPTY_IS_NOTHING = Set.of(
            "p",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "dl",
            "table",
            "tr",
            "thead",
            "tbody",
            "tfoot",
            "figure",
            "caption",
            "figcaption",
            "summary",
            "details",
            "blockquote");

    private Nesting() {}

    static void repair(Element parent) {
        List<Node> children = new ArrayList<>(parent.childNodeSize());
        for (Node child : List.copyOf(parent.childNodes())) {
            keep(child, children);
        }
        parent.empty();
        parent.appendChildren(children);
    }

    private static void keep(Node child, List<Node> kept) {
        if (!(child instanceof Element element)) {
            kept.add(child);
            return;
        }
        repair(element);
        Misplaced.rename(element);
        if (holdsBlocks(element)) {
            kept.addAll(element.childNodes());
            element.empty();
        } else if (!isNothing(element)) {
            kept.add(element);
        }
    }

    private static boolean holdsBlocks(Element element) {
        return !Kinds.isBlock(element) && element.childNodes().stream().anyMatch(Kinds::isBlock);
    }

    private static boolean isNothing(Element element) {
        return EMPTY_IS_NOTHING.contains(element.normalName())
                && element.childNodes().stream().allMatch(Kinds::isBlank);
    }
}
