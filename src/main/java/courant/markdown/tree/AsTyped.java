package courant.markdown.tree;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Puts back what the author typed in attributes and code, where a personal field is no field. */
final class AsTyped {
    private final UnaryOperator<String> asTyped;

    private AsTyped(UnaryOperator<String> asTyped) {
        this.asTyped = asTyped;
    }

    static void restore(Element body, UnaryOperator<String> asTyped) {
        AsTyped restoring = new AsTyped(asTyped);
        restoring.attributes(body);
        body.select("pre, code").forEach(restoring::text);
    }

    private void attributes(Element body) {
        for (Element element : body.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String typed = asTyped.apply(attribute.getValue());
                attribute.setValue(isAddress(attribute) ? Addresses.clean(typed) : typed);
            }
        }
    }

    private static boolean isAddress(Attribute attribute) {
        return attribute.getKey().equals("href") || attribute.getKey().equals("src");
    }

    private void text(Node node) {
        if (node instanceof TextNode text) {
            text.text(asTyped.apply(text.getWholeText()));
        }
        node.childNodes().forEach(this::text);
    }
}
