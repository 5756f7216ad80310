package courant.markdown.text;

import courant.markdown.tree.Words;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;

/** The tree as plain text that says all that the HTML says. */
public final class TextRendering {
    private TextRendering() {}

    /** {@code fill} writes the personal fields of a line of text. */
    public static String of(Element tree, String base, UnaryOperator<String> fill, Words words) {
        Element body = tree.clone();
        body.setBaseUri(base);
        FlowedWriter out = new FlowedWriter(fill);
        LinkList links = new LinkList(words);
        new BlockText(out, links).children(body);
        links.write(out);
        return out.toString();
    }
}
