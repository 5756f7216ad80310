package courant.markdown.tree;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** A picture with a title, alone in its paragraph (also as a link), is a figure with that title as its caption. */
final class Figures {
    private Figures() {}

    static void mark(Element body) {
        body.select("p img[title]").forEach(Figures::markOne);
    }

    private static void markOne(Element image) {
        Element inParagraph =
                image.parent() instanceof Element link && link.nameIs("a") && isAlone(image) ? link : image;
        if (inParagraph.parent() instanceof Element paragraph && paragraph.nameIs("p") && isAlone(inParagraph)) {
            String caption = image.attr("title").strip();
            image.removeAttr("title");
            if (!caption.isEmpty()) {
                become(paragraph, inParagraph, caption);
            }
        }
    }

    private static void become(Element paragraph, Element picture, String caption) {
        paragraph.tagName("figure");
        paragraph.empty();
        paragraph.appendChildren(List.of(picture, new Element("figcaption").text(caption)));
    }

    private static boolean isAlone(Node node) {
        return node.parentNode() instanceof Node parent
                && parent.childNodes().stream().allMatch(child -> child == node || Kinds.isBlank(child));
    }
}
