package courant.markdown.tree;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Elements that mean something only in their place, and stand elsewhere, become plain divisions: their words stay. */
final class Misplaced {
    private static final Map<String, String> HOMES =
            Map.of("dt", "dl", "dd", "dl", "figcaption", "figure", "summary", "details");

    private static final Set<String> WORDS_ONLY = Set.of("h1", "h2", "h3", "h4", "h5", "h6", "pre", "summary");

    private Misplaced() {}

    /** Looks at the element's children, which are in order within themselves. */
    static void rename(Element element) {
        if (!isComplete(element)) {
            element.tagName("div");
        }
        for (Node child : element.childNodes()) {
            if (child instanceof Element inner && isHomeless(inner, element)) {
                inner.tagName("div");
            }
        }
        if (WORDS_ONLY.contains(element.normalName())
                && element.childNodes().stream().anyMatch(Kinds::isBlock)) {
            element.getAllElements().stream()
                    .filter(inner -> inner != element && Kinds.isBlock(inner))
                    .toList()
                    .forEach(inner -> inner.tagName("span"));
        }
    }

    private static boolean isHomeless(Element inner, Element parent) {
        String home = HOMES.get(inner.normalName());
        return (home != null && !parent.nameIs(home))
                || (inner.nameIs("summary") && inner.previousElementSibling() != null);
    }

    /** A description list holds nothing but terms and descriptions; details begin with their summary. */
    private static boolean isComplete(Element element) {
        return switch (element.normalName()) {
            case "dl" -> element.childNodes().stream().allMatch(Misplaced::belongsInDescriptions);
            case "details" -> element.firstElementChild() instanceof Element first && first.nameIs("summary");
            default -> true;
        };
    }

    private static boolean belongsInDescriptions(Node node) {
        return Kinds.isBlank(node)
                || (node instanceof Element element && (element.nameIs("dt") || element.nameIs("dd")));
    }
}
