package courant.markdown.html;

import org.jsoup.nodes.Element;

/** A link without words (empty, or around a picture without a description) is named by its address. */
final class LinkNames {
    private LinkNames() {}

    static void complete(Element body, String word) {
        for (Element link : body.select("a[href]:not([aria-label])")) {
            if (!link.hasText() && link.select("img[alt]:not([alt=''])").isEmpty()) {
                link.attr("aria-label", link.attr("href").isEmpty() ? word : link.attr("href"));
            }
        }
    }

    /** For mail programs, which drop labels: what the picture in a link shows is then where it leads; an empty one goes. */
    static void spellOut(Element body, String word) {
        for (Element link : body.select("a[href]")) {
            if (!link.hasText() && link.select("img[alt]:not([alt=''])").isEmpty()) {
                spellOut(link, link.attr("href"), word);
            }
        }
    }

    private static void spellOut(Element link, String address, String word) {
        if (link.selectFirst("img") instanceof Element picture) {
            picture.attr("alt", address.isEmpty() ? word : address);
        } else {
            link.remove();
        }
    }
}
