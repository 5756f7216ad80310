package courant.markdown.html;

import courant.markdown.tree.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The tree as semantic HTML for browsers. */
public final class PageRendering {
    private static final Pattern WIDE = Pattern.compile("(/pictures/[0-9a-f]{32}-)([1-9][0-9]{0,3})(\\.(?:jpg|png))");
    private static final int SMALL = 640;

    private PageRendering() {}

    public static String of(Element tree, Words words) {
        Element body = tree.clone();
        body.select("img").attr("loading", "lazy").attr("decoding", "async");
        body.select("img:not([alt])").attr("alt", "");
        body.select("img[src]").forEach(PageRendering::offerSmaller);
        scroll(body, words);
        body.select("pre").attr("tabindex", "0");
        body.select("p.embed").removeAttr("class");
        body.select("figure.embed > a").attr("tabindex", "-1").attr("aria-hidden", "true");
        Footnotes.describe(body, words);
        LinkNames.complete(body, words.link());
        return body.html();
    }

    /** Our own pictures are kept in two widths, and say so in their names. */
    private static void offerSmaller(Element image) {
        Matcher name = WIDE.matcher(image.attr("src"));
        if (name.matches() && Integer.parseInt(name.group(2)) > SMALL) {
            String small = name.group(1) + SMALL + name.group(3) + " " + SMALL + "w";
            image.attr("srcset", small + ", " + image.attr("src") + " " + name.group(2) + "w");
            image.attr("sizes", "(max-width: 44rem) 100vw, 42rem");
        }
    }

    /** A wide table scrolls by itself, by keyboard too; each region's name is its own, as landmarks must be told apart. */
    private static void scroll(Element body, Words words) {
        int number = 0;
        for (Element table : body.select("table")) {
            String name = ++number == 1 ? words.table() : words.table() + " " + number;
            Element region = new Element("div").attr("class", "scroll").attr("tabindex", "0");
            table.replaceWith(region.attr("role", "region").attr("aria-label", name));
            region.appendChild(table);
        }
    }
}
