package courant.markdown.text;

import courant.markdown.tree.Kinds;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Running text: white space as HTML reads it, a newline where the author broke the line, marks for what is not letters. */
final class InlineText {
    private final StringBuilder out = new StringBuilder();
    private final LinkList links;

    private InlineText(LinkList links) {
        this.links = links;
    }

    static String of(List<? extends Node> nodes, LinkList links) {
        InlineText text = new InlineText(links);
        nodes.forEach(text::node);
        return text.out.toString().strip();
    }

    private void node(Node node) {
        if (node instanceof TextNode text) {
            letters(text.getWholeText());
        } else if (node instanceof Element element) {
            element(element);
        }
    }

    private void letters(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\t';
            if (!space) {
                out.append(c);
            } else if (!out.isEmpty() && !endsInSpace()) {
                out.append(' ');
            }
        }
    }

    private boolean endsInSpace() {
        char last = out.charAt(out.length() - 1);
        return last == ' ' || last == '\n';
    }

    private void element(Element element) {
        switch (element.normalName()) {
            case "br" -> out.append('\n');
            case "strong", "b" -> marked(element, "*", "*");
            case "em", "i" -> marked(element, "_", "_");
            case "del", "s" -> marked(element, "~", "~");
            case "code" -> marked(element, "`", "`");
            case "q" -> marked(element, "“", "”");
            case "rt" -> marked(element, "(", ")");
            case "rp" -> {}
            case "sup" -> raised(element);
            case "a" -> link(element);
            case "img" -> out.append(PictureText.of(element, ""));
            case "span" -> span(element);
            default -> contained(element);
        }
    }

    private void contained(Element element) {
        boolean block = Kinds.isBlock(element);
        letters(block ? " " : "");
        element.childNodes().forEach(this::node);
        letters(block ? " " : "");
    }

    private void marked(Element element, String before, String after) {
        if (!element.hasText() && element.select("img").isEmpty()) {
            contained(element);
            return;
        }
        int start = out.length();
        contained(element);
        int from = start;
        while (from < out.length() && Character.isWhitespace(out.charAt(from))) {
            from++;
        }
        int to = out.length();
        while (to > from && Character.isWhitespace(out.charAt(to - 1))) {
            to--;
        }
        out.insert(to, after).insert(from, before);
    }

    private void raised(Element element) {
        if (element.hasClass("footnote-ref")) {
            out.append(" [")
                    .append(links.words().note())
                    .append(" ")
                    .append(element.text())
                    .append(']');
        } else {
            marked(element, "^", "");
        }
    }

    private void span(Element element) {
        switch (element.className()) {
            case "task-done" -> out.append("[x]");
            case "task-open" -> out.append("[ ]");
            default -> contained(element);
        }
    }

    /** A link within the document leads nowhere in plain text; one whose words are its address needs no number. */
    private void link(Element link) {
        if (link.hasClass("footnote-back")) {
            return;
        }
        int start = out.length();
        contained(link);
        String address = Address.of(link);
        if (!address.isEmpty()
                && !Address.isSaidBy(address, out.substring(start).strip())) {
            out.append(start == out.length() || endsInSpace() ? "" : " ").append(links.mark(address));
        }
    }
}
