package courant.markdown.tree;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Builds the tree from what the sanitiser lets through, without a detour over text: the sanitiser's own writer would put
 * comments between double braces. Character references are read by now, so characters are cleaned once more.
 */
final class TreeBuilder implements HtmlStreamEventReceiver {
    private final Element body = SafeTree.plain(Document.createShell("")).body();
    private final Deque<Element> open = new ArrayDeque<>(List.of(body));

    Element body() {
        return body;
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        Element element = new Element(name);
        for (int i = 0; i + 1 < attributes.size(); i += 2) {
            element.attr(attributes.get(i), Characters.clean(attributes.get(i + 1)));
        }
        open.getLast().appendChild(element);
        if (!Tag.valueOf(name).isEmpty()) {
            open.addLast(element);
        }
    }

    @Override
    public void closeTag(String name) {
        if (open.getLast().normalName().equals(name)) {
            open.removeLast();
        }
    }

    @Override
    public void text(String text) {
        open.getLast().appendChild(new TextNode(Characters.clean(text)));
    }

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}
}
