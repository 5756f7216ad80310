package courant.markdown;

import courant.markdown.tree.Characters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Puts cards in place of addresses that stand alone: {@code figure.embed > a > img, p.embed-title > a, p.embed-…}. */
final class Cards {
    private Cards() {}

    static List<String> addresses(Element tree) {
        return alone(tree).map(link -> link.attr("href")).distinct().toList();
    }

    static Element fill(Element tree, Map<String, Card> cards, UnaryOperator<String> clean) {
        for (Element link : alone(tree).toList()) {
            String address = link.attr("href");
            if (cards.get(address) instanceof Card card && link.parent() instanceof Element paragraph) {
                paragraph.replaceWith(figure(
                        card,
                        address,
                        text -> clean.apply(Characters.clean(text)).strip()));
            }
        }
        return tree;
    }

    private static Stream<Element> alone(Element tree) {
        return tree.select("p.embed").stream()
                .filter(paragraph -> paragraph.childNodeSize() == 1)
                .map(paragraph -> paragraph.firstElementChild())
                .filter(Objects::nonNull)
                .filter(link -> link.nameIs("a") && link.attr("href").startsWith("https://"));
    }

    private static Element figure(Card card, String address, UnaryOperator<String> clean) {
        Element figure =
                new Element("figure").attr("class", "embed embed-" + card.kind().word());
        String site = clean.apply(card.site());
        card.picture().ifPresent(it -> picture(figure.appendElement("a").attr("href", address), it, site));
        figure.appendElement("p")
                .attr("class", "embed-title")
                .appendElement("a")
                .attr("href", address)
                .text(clean.apply(card.title()));
        words(figure, "embed-text", clean.apply(card.text()));
        words(figure, "embed-site", site);
        return figure;
    }

    private static void picture(Element link, Card.Picture it, String site) {
        link.appendElement("img")
                .attr("src", it.src())
                .attr("alt", site)
                .attr("width", String.valueOf(it.width()))
                .attr("height", String.valueOf(it.height()));
    }

    private static void words(Element figure, String name, String words) {
        if (!words.isEmpty()) figure.appendElement("p").attr("class", name).text(words);
    }
}
