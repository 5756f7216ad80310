package courant.markdown.tree;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Bounds what link references expand to: one long definition, used often, grows with the square of the source. */
final class ReferenceExpansion {
    private static final int MOST_CHARS = 8 * 1024 * 1024;
    private int left = MOST_CHARS;

    private ReferenceExpansion() {}

    static void bound(Node document) {
        new ReferenceExpansion().walk(document);
    }

    private void walk(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            spend(child);
            walk(child);
        }
    }

    private void spend(Node node) {
        if (node instanceof Link link) {
            left -= length(link.getDestination()) + length(link.getTitle());
            if (left < 0) {
                link.setDestination("");
                link.setTitle("");
            }
        } else if (node instanceof Image image) {
            left -= length(image.getDestination()) + length(image.getTitle());
            if (left < 0) {
                image.setDestination("");
                image.setTitle("");
            }
        }
    }

    @SuppressWarnings("NullAway") // commonmark's titles may be null
    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
