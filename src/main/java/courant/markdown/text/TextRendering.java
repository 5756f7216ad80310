package courant.markdown.text;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;

/** The tree as plain text that says all that the HTML says. */
public final class TextRendering {
    private TextRendering() {}

    /** {@code fill} writes the personal fields of a line of text. */
    public static String of(Element tree, String base, UnaryOperator<String> fill) {
        Element body = tree.clone();
        body.setBaseUri(base);
        FlowedWriter out = new FlowedWriter(fill);
        LinkList links = new LinkList();
        new BlockText(out, links).children(body);
        links.write(out);
        return out.toString();
    }
}
