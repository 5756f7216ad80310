package courant.markdown.html;

import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Writes the declarations of a kind into style attributes, and the class that a dark scheme knows beside them. */
final class Styles {
    private final Map<String, String> css;
    private final String direction;

    Styles(Map<String, String> css, String direction) {
        this.css = css;
        this.direction = direction;
    }

    void put(Elements elements, String kind, String classes) {
        elements.forEach(element -> put(element, kind, classes));
    }

    Element put(Element element, String kind, String classes) {
        return put(element, kind, classes, element);
    }

    /** @param place says on which side lines begin */
    Element put(Element element, String kind, String classes, Element place) {
        element.attr("style", of(place, kind));
        if (!classes.isEmpty()) {
            element.addClass(classes);
        }
        return element;
    }

    private String of(Element element, String kind) {
        String declarations = css.getOrDefault(kind, "");
        return fromTheRight(element) ? css.getOrDefault(kind + "-rtl", declarations) : declarations;
    }

    private boolean fromTheRight(Element element) {
        Element said = element.closest("[dir=ltr], [dir=rtl]");
        return (said == null ? direction : said.attr("dir")).equals("rtl");
    }

    void add(Element element, String declaration) {
        element.attr("style", element.attr("style") + ";" + declaration);
    }

    /** A table for layout alone, with one cell. The cell is what one fills. */
    Element frame(String kind) {
        Element table = put(new Element("table").attr("role", "presentation"), kind, "");
        return table.appendElement("tr").appendElement("td");
    }

    /** The table that {@link #frame} made around the cell. */
    static Element tableOf(Element cell) {
        return Objects.requireNonNull(cell.closest("table"));
    }
}
