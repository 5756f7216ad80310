package courant.markdown.tree;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/**
 * A bare address alone in a paragraph of the document itself becomes {@code p.embed > a}, which may be shown as a card. In
 * {@code <…>}, or as a link of the same words, it stays the link that its author wrote.
 */
final class LinksAlone {
    private static final int LONGEST = 2_000;

    private LinksAlone() {}

    static void mark(Node document, String markdown) {
        Node block = document.getFirstChild();
        while (block != null) {
            Node next = block.getNext();
            if (block instanceof Paragraph
                    && addressAlone(block) instanceof String address
                    && isBare(block, address, markdown)) {
                become(block, address);
            }
            block = next;
        }
    }

    /** Null where anything else stands in it. */
    private static @Nullable String addressAlone(Node paragraph) {
        return paragraph.getFirstChild() instanceof Link link
                        && link.getNext() == null
                        && link.getFirstChild() instanceof Text words
                        && words.getNext() == null
                        && words.getLiteral().equals(link.getDestination())
                ? link.getDestination()
                : null;
    }

    private static boolean isBare(Node paragraph, String address, String markdown) {
        var spans = paragraph.getSourceSpans();
        if (spans.size() != 1 || !address.startsWith("https://") || address.length() > LONGEST) return false;
        int start = spans.getFirst().getInputIndex();
        return markdown.substring(start, start + spans.getFirst().getLength())
                .strip()
                .equals(address);
    }

    private static void become(Node paragraph, String address) {
        HtmlBlock block = new HtmlBlock();
        String safe = Entities.escape(address);
        block.setLiteral("<p class=\"embed\"><a href=\"" + safe + "\">" + safe + "</a></p>");
        paragraph.insertBefore(block);
        paragraph.unlink();
    }
}
