package courant.markdown.tree;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Names footnotes by their numbers rather than by what the author called them; says what their links are for. */
final class Footnotes {
    private final Map<String, String> names = new HashMap<>();

    private Footnotes() {}

    static void number(Element body) {
        new Footnotes().apply(body);
    }

    private void apply(Element body) {
        int note = 0;
        for (Element item : body.select("section.footnotes > ol > li[id]")) {
            rename(item, "note-" + ++note);
        }
        int reference = 0;
        for (Element link : body.select("sup.footnote-ref > a[id]")) {
            rename(link, "ref-" + ++reference);
        }
        body.select("sup.footnote-ref > a").forEach(this::follow);
        body.select("a.footnote-backref").forEach(this::back);
    }

    private void rename(Element element, String name) {
        names.put(element.id(), name);
        element.attr("id", name);
    }

    private void back(Element link) {
        follow(link);
        link.attr("class", "footnote-back");
        link.select("sup").removeAttr("class");
    }

    private void follow(Element link) {
        String target = decoded(link.attr("href").replaceFirst("^#", ""));
        if (names.get(target) instanceof String name) {
            link.attr("href", "#" + name);
        }
    }

    static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return fragment;
        }
    }
}
