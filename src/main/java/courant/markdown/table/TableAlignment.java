package courant.markdown.table;

import org.jsoup.nodes.Element;

/** HTML dropped the align attribute; a class says it instead. Headers say what they head. */
public final class TableAlignment {
    private TableAlignment() {}

    public static void mark(Element body) {
        body.select("[align]").forEach(cell -> {
            cell.addClass("align-" + cell.attr("align"));
            cell.removeAttr("align");
        });
        body.select("thead th").attr("scope", "col");
    }
}
