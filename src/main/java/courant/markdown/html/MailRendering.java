package courant.markdown.html;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * The tree as HTML for mail programs: nothing but inline styles, absolute addresses, and frames of one-cell tables where
 * Outlook's Word engine would lose a border or a padding. Classes ({@code c-text}, {@code c-link}, {@code c-muted},
 * {@code c-rule}, {@code c-panel}, {@code c-note}, {@code c-edge}, {@code c-accent},
 * {@code c-button}, {@code c-button-text}) let a dark scheme override colours.
 */
public final class MailRendering {
    private static final String TASKS =
            "ul:has(> li > .task-done, > li > .task-open, > li > p > .task-done, > li > p > .task-open)";

    private final Element body;
    private final Styles styles;

    private MailRendering(Element body, Styles styles) {
        this.body = body;
        this.styles = styles;
    }

    /**
     * With CSS declarations by kind of element, the direction of the whole, the text column's width in pixels, and the
     * address all others start from; {@code link} names a link without words or address.
     */
    public static String of(
            Element tree, Map<String, String> css, String direction, int width, String base, String link) {
        Element body = tree.clone();
        MailRendering mail = new MailRendering(body, new Styles(css, direction));
        mail.links(base, link);
        mail.text();
        mail.lists();
        mail.tables();
        new MailPictures(body, mail.styles, width).apply();
        new MailBlocks(body, mail.styles).apply();
        new MailFrames(body, mail.styles).apply();
        new MailElements(body, mail.styles).replace();
        return body.html();
    }

    private void links(String base, String word) {
        Footnotes.number(body);
        body.setBaseUri(base);
        for (Element element : body.select("[href], [src]")) {
            absolute(element, "href");
            absolute(element, "src");
        }
        LinkNames.spellOut(body, word);
        styles.put(body.select("a[href]"), "a", "c-link");
    }

    /** What leads to a place in the post leads to that place on its page. */
    private static void absolute(Element element, String key) {
        Attribute attribute = element.attribute(key);
        if (attribute != null) {
            String absolute = element.absUrl(key);
            attribute.setValue(absolute.isEmpty() ? attribute.getValue() : absolute);
        }
    }

    private void text() {
        styles.put(body.select("p, summary"), "p", "c-text");
        styles.put(body.select("h2"), "h2", "c-text");
        styles.put(body.select("h3"), "h3", "c-text");
        styles.put(body.select("h4, h5, h6"), "h4", "c-text");
        styles.put(body.select("div, dl, dt, dd"), "text", "c-text");
        styles.put(body.select("code"), "code", "c-panel");
        styles.put(body.select("kbd, samp"), "code", "c-panel");
        styles.put(body.select("sup, sub"), "raised", "");
        styles.put(body.select("small"), "small", "c-muted");
        styles.put(body.select("hr"), "hr", "c-rule");
        body.select("details").tagName("div").removeAttr("open");
        body.select("summary").tagName("p").forEach(summary -> summary.html("<b>" + summary.html() + "</b>"));
    }

    private void lists() {
        styles.put(body.select("ul, ol"), "list", "c-text");
        styles.put(body.select("li > ul, li > ol"), "sublist", "");
        styles.put(body.select("li"), "li", "c-text");
        body.select(TASKS).forEach(this::tasks);
        styles.put(body.select("li > p:last-child, section.footnotes p"), "item", "c-text");
        for (Element section : body.select("section.footnotes")) {
            section.before(styles.put(new Element("hr"), "hr", "c-rule"));
        }
    }

    /** A list whose signs are its boxes: not every program leaves out the other signs where it is told to. */
    private void tasks(Element list) {
        list.children().tagName("div").attr("role", "listitem");
        styles.put(list.tagName("div").attr("role", "list"), "tasks", "c-text");
    }

    private void tables() {
        styles.put(body.select("table"), "frame", "c-rule");
        styles.put(body.select("th"), "th", "c-text c-rule c-panel");
        styles.put(body.select("td"), "td", "c-text c-rule");
        styles.put(body.select("caption"), "small", "c-muted");
        for (String side : List.of("left", "center", "right")) {
            body.select(".align-" + side).forEach(cell -> styles.add(cell, "text-align:" + side));
        }
    }
}
