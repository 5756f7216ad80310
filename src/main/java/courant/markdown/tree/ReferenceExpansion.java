package courant.markdown.tree;

import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Bounds what link references expand to: one long definition, used often, grows with the square of the source. */
final class ReferenceExpansion {
    private static final int MOST_CHARS = 4 * 1024 * 1024;
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
            if (isOver(length(link.getDestination()) + length(link.getTitle()))) {
                link.setDestination("");
                link.setTitle("");
            }
        } else if (node instanceof Image image) {
            if (isOver(length(image.getDestination()) + length(image.getTitle()))) {
                image.setDestination("");
                image.setTitle("");
            }
        }
    }

    private boolean isOver(int length) {
        left = Math.max(-1, left - length);
        return left < 0;
    }

    @SuppressWarnings("NullAway") // commonmark's titles may be null
    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
