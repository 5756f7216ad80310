package courant.markdown.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Buttons and cards as tables, whose paddings and grounds Outlook's Word engine keeps. */
final class MailBlocks {
    private final Element body;
    private final Styles styles;

    MailBlocks(Element body, Styles styles) {
        this.body = body;
        this.styles = styles;
    }

    void apply() {
        body.select("p.embed").removeAttr("class").forEach(it -> it.addClass("c-text"));
        body.select("p.button").forEach(this::button);
        body.select("figure.embed").forEach(this::card);
    }

    private void button(Element paragraph) {
        List<Node> parts = List.copyOf(paragraph.childNodes());
        Element cell = styles.put(styles.frame("button"), "button-cell", "c-button");
        paragraph.replaceWith(Styles.tableOf(cell));
        cell.appendChildren(parts);
        for (Element link : cell.select("a")) {
            styles.put(link.attr("class", ""), "button-link", "c-button-text");
        }
    }

    private void card(Element figure) {
        Element cell = styles.put(styles.frame("frame"), "card-cell", "c-rule");
        figure.replaceWith(Styles.tableOf(cell));
        figure.select("> a:has(img)").forEach(cell::appendChild);
        Element words = styles.put(styles.frame("inner"), "card-words", "c-text");
        cell.appendChild(Styles.tableOf(words));
        words.appendChildren(List.copyOf(figure.childNodes()));
        styles.put(words.select("p").removeAttr("class"), "card-text", "c-muted");
        words.select("p:has(a)").forEach(title -> styles.put(title.attr("class", ""), "card-title", "c-text"));
        if (words.lastElementChild() instanceof Element site) styles.add(site, "margin:0");
    }
}
