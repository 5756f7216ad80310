package courant.markdown.html;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Pictures that fit a mail: a width that Outlook obeys, a maximum that telephones obey, captions in frames. */
final class MailPictures {
    /** Our own pictures say their width in their name: {@code /pictures/key-1200.jpg}. */
    private static final Pattern NAMED_WIDTH = Pattern.compile("/pictures/[^/?#]*-(\\d{1,5})\\.[a-z]{3,4}$");

    private final Element body;
    private final Styles styles;
    private final int width;

    MailPictures(Element body, Styles styles, int width) {
        this.body = body;
        this.styles = styles;
        this.width = width;
    }

    void apply() {
        body.select("img:not([alt])").attr("alt", "");
        body.select("img").forEach(this::size);
        body.select("figure:not(.embed)").forEach(this::frame);
    }

    private void size(Element image) {
        boolean alone = standsAlone(image);
        int known = knownWidth(image);
        int shown = Math.min(width, known > 0 ? known : width);
        height(image, known, shown);
        if (known > 0 || alone) {
            image.attr("width", String.valueOf(shown));
        }
        if (alone && known > 0 && image.closest("td, th") == null) {
            // A share of the column even while it is not loaded, when a maximum alone would not hold a table together.
            styles.add(styles.put(image, "sized-img", ""), "max-width:" + shown + "px");
        } else {
            styles.put(image, alone ? "block-img" : "img", "");
        }
        if (alone && known == 0) {
            // The attribute bounds what Outlook shows; everywhere else a small picture stays small.
            styles.add(image, "width:auto");
        }
    }

    /** In the picture's own proportion; none is better than a wrong one. */
    private static void height(Element image, int known, int shown) {
        int high = image.hasAttr("height") ? Integer.parseInt(image.attr("height")) : 0;
        image.removeAttr("height");
        if (high > 0 && known > 0) {
            image.attr("height", String.valueOf(Math.max(1, Math.round((float) high * shown / known))));
        }
    }

    private static int knownWidth(Element image) {
        Matcher name = NAMED_WIDTH.matcher(image.attr("src"));
        String digits = image.hasAttr("width") ? image.attr("width") : name.find() ? name.group(1) : "0";
        return Integer.parseInt(digits);
    }

    private static boolean standsAlone(Element image) {
        Element holder = image.parent() instanceof Element link && link.nameIs("a") ? link : image;
        return holder.parent() instanceof Element block
                && (block.nameIs("figure")
                        || block.childNodes().stream().allMatch(node -> node == holder || blank(node)));
    }

    private static boolean blank(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }

    private void frame(Element figure) {
        Element cell = styles.frame("frame");
        cell.attr("style", "padding:0");
        figure.replaceWith(Styles.tableOf(cell));
        fill(cell, figure);
    }

    private void fill(Element cell, Element figure) {
        List<Node> parts = List.copyOf(figure.childNodes());
        figure.empty();
        cell.appendChildren(parts);
        for (Element caption : cell.select("figcaption")) {
            styles.put(caption.tagName("div"), "caption", "c-muted");
        }
    }
}
