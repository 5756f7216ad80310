package courant.markdown.tree;

import org.jsoup.nodes.Element;

/** HTML dropped the align attribute; a class says it instead. Headers say what they head. */
final class TableAlignment {
    private TableAlignment() {}

    static void mark(Element body) {
        body.select("[align]").forEach(cell -> {
            cell.addClass("align-" + cell.attr("align"));
            cell.removeAttr("align");
        });
        body.select("thead th").attr("scope", "col");
    }
}
