package courant.markdown.text;

import courant.markdown.tree.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes blocks one after the other, an empty line between them. */
final class BlockText {
    private final FlowedWriter out;
    private final LinkList links;

    BlockText(FlowedWriter out, LinkList links) {
        this.out = out;
        this.links = links;
    }

    /** The blocks in an element; inline nodes between them are paragraphs too. */
    void children(Element parent) {
        List<Node> inline = new ArrayList<>();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && Kinds.isBlock(element)) {
                paragraph(inline);
                inline.clear();
                block(element);
            } else {
                inline.add(child);
            }
        }
        paragraph(inline);
    }

    private void paragraph(List<? extends Node> nodes) {
        String text = InlineText.of(nodes, links);
        if (!text.isEmpty()) {
            out.gap();
            out.paragraph(text);
            out.gap();
        }
    }

    private void block(Element element) {
        switch (element.normalName()) {
            case "h2" -> underlined(element, "=");
            case "h3" -> underlined(element, "-");
            case "h4", "h5", "h6" -> marked(element);
            case "hr" -> rule();
            case "pre" -> code(element);
            case "blockquote", "aside" -> quote(element);
            case "ul", "ol" -> new ListText(out, this).write(element);
            case "table" -> new TableText(out, links).write(element);
            case "figure" -> figure(element);
            case "section" -> section(element);
            case "dd" -> out.indented("    ", "    ", () -> children(element));
            case "a" -> linked(element);
            case "p" -> words(element);
            default -> children(element);
        }
    }

    private void words(Element paragraph) {
        if (paragraph.hasClass("button") && paragraph.selectFirst("a") instanceof Element link) {
            pointing(List.of(InlineText.of(link.childNodes(), links)), Address.of(link));
        } else {
            paragraph(paragraph.childNodes());
        }
    }

    /** Words whose address stands below them, and not among the links at the end. */
    private void pointing(List<String> words, String address) {
        out.gap();
        words.forEach(out::paragraph);
        out.fixed(address);
        out.gap();
    }

    private void underlined(Element heading, String line) {
        String text = out.filled(InlineText.of(heading.childNodes(), links)).replace('\n', ' ');
        List<Folded.Line> lines = Folded.of(text, out.width());
        int longest =
                lines.stream().mapToInt(part -> Columns.of(part.text())).max().orElse(0);
        out.gap();
        lines.forEach(part -> out.fixed(part.text()));
        out.fixed(line.repeat(Math.min(Math.max(longest, 3), FlowedWriter.WIDTH)));
        out.gap();
    }

    private void marked(Element heading) {
        out.gap();
        out.paragraph("### " + InlineText.of(heading.childNodes(), links).replace('\n', ' '));
        out.gap();
    }

    private void rule() {
        out.gap();
        out.fixed("* * *");
        out.gap();
    }

    private void code(Element pre) {
        out.gap();
        String code = pre.wholeText().replace("\t", "    ");
        out.indented("    ", "    ", () -> code.lines().forEach(out::fixed));
        out.gap();
    }

    private void quote(Element element) {
        out.gap();
        if (element.nameIs("aside") && element.firstElementChild() instanceof Element word) {
            out.quoted(() -> out.fixed(word.text().toUpperCase(Locale.ROOT)));
            Element rest = element.clone();
            rest.child(0).remove();
            rest.setBaseUri(element.baseUri());
            out.quoted(() -> children(rest));
        } else {
            out.quoted(() -> children(element));
        }
        out.gap();
    }

    private void figure(Element figure) {
        if (figure.selectFirst("p.embed-title > a") instanceof Element title) {
            pointing(figure.select("p").eachText(), Address.of(title));
            return;
        }
        Element image = figure.selectFirst("img");
        Element caption = figure.selectFirst("figcaption");
        if (image == null || figure.select("img").size() > 1) {
            children(figure);
            return;
        }
        String words = caption == null ? "" : InlineText.of(caption.childNodes(), links);
        List<Node> parts = new ArrayList<>(List.of(new TextNode(PictureText.of(image, words))));
        if (image.parent() instanceof Element link
                && link.nameIs("a")
                && !Address.of(link).isEmpty()) {
            parts.add(new TextNode(" " + links.mark(Address.of(link))));
        }
        paragraph(parts);
    }

    private void section(Element section) {
        if (!section.hasClass("footnotes")) {
            children(section);
            return;
        }
        out.gap();
        out.heading(links.words().notes());
        int number = 0;
        for (Element note : section.select("> ol > li")) {
            Element first = note.firstElementChild();
            (first != null && first.nameIs("p") ? first : note)
                    .prependText("[" + links.words().note() + " " + ++number + "] ");
            out.gap();
            children(note);
        }
    }

    private void linked(Element link) {
        children(link);
        String address = Address.of(link);
        if (!address.isEmpty()) {
            paragraph(List.of(new TextNode(links.mark(address))));
        }
    }
}
