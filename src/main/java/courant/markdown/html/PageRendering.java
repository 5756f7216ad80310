package courant.markdown.html;

import org.jsoup.nodes.Element;

/** The tree as semantic HTML for browsers. */
public final class PageRendering {
    private PageRendering() {}

    public static String of(Element tree) {
        Element body = tree.clone();
        body.select("img").attr("loading", "lazy").attr("decoding", "async");
        body.select("img:not([alt])").attr("alt", "");
        scroll(body);
        Footnotes.describe(body);
        LinkNames.complete(body);
        return body.html();
    }

    /** A wide table scrolls by itself, by keyboard too; each region's name is its own, as landmarks must be told apart. */
    private static void scroll(Element body) {
        int number = 0;
        for (Element table : body.select("table")) {
            String name = ++number == 1 ? "Table" : "Table " + number;
            Element region = new Element("div").attr("class", "scroll").attr("tabindex", "0");
            table.replaceWith(region.attr("role", "region").attr("aria-label", name));
            region.appendChild(table);
        }
    }
}
