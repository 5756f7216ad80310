package courant.markdown.table;

import org.jsoup.nodes.Element;

/** The corner above the first column is often left empty: a head that says nothing is none, so that nothing announces it. */
public final class EmptyHeads {
    private EmptyHeads() {}

    public static void mark(Element body) {
        for (Element head : body.select("th")) {
            if (!head.hasText() && head.selectFirst("img") == null)
                head.tagName("td").removeAttr("scope");
        }
    }
}
