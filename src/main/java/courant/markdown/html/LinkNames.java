package courant.markdown.html;

import org.jsoup.nodes.Element;

/** A link without words (empty, or around a picture without a description) is named by its address. */
final class LinkNames {
    private LinkNames() {}

    static void complete(Element body) {
        for (Element link : body.select("a[href]:not([aria-label])")) {
            if (!link.hasText() && link.select("img[alt]:not([alt=''])").isEmpty()) {
                link.attr("aria-label", link.attr("href").isEmpty() ? "Link" : link.attr("href"));
            }
        }
    }
}
