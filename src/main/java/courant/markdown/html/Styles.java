package courant.markdown.html;

import java.util.Map;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Writes the declarations of a kind into style attributes, and the class that a dark scheme knows beside them. */
final class Styles {
    private final Map<String, String> css;

    Styles(Map<String, String> css) {
        this.css = css;
    }

    void put(Elements elements, String kind, String classes) {
        elements.forEach(element -> put(element, kind, classes));
    }

    Element put(Element element, String kind, String classes) {
        element.attr("style", css.getOrDefault(kind, ""));
        if (!classes.isEmpty()) {
            element.addClass(classes);
        }
        return element;
    }

    void add(Element element, String declaration) {
        element.attr("style", element.attr("style") + ";" + declaration);
    }

    /** A table for layout alone, with one cell. The cell is what one fills. */
    Element frame(String kind) {
        Element table = put(new Element("table").attr("role", "presentation"), kind, "");
        Element row = table.appendElement("tbody").appendElement("tr");
        return row.appendElement("td");
    }

    /** The table that {@link #frame} made around the cell. */
    static Element tableOf(Element cell) {
        return Objects.requireNonNull(cell.closest("table"));
    }
}
