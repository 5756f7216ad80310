package courant.markdown.html;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Elements that some mail programs do not know or not keep, said with those that all of them show. */
final class MailElements {
    private static final String BREAK_HERE = "\u200B";

    private final Element body;
    private final Styles styles;

    MailElements(Element body, Styles styles) {
        this.body = body;
        this.styles = styles;
    }

    void replace() {
        body.select("section").tagName("div");
        body.select("thead, tbody, tfoot").unwrap();
        body.select("wbr").forEach(place -> place.replaceWith(new TextNode(BREAK_HERE)));
        body.select("abbr, dfn").tagName("span");
        body.select("bdi").forEach(MailElements::isolate);
        body.select("ruby").forEach(MailElements::spellOut);
        styles.put(body.select("mark").tagName("span"), "mark", "c-panel");
        body.select("pre").forEach(MailElements::breakLines);
    }

    private static void isolate(Element element) {
        element.tagName("span").attr("dir", element.hasAttr("dir") ? element.attr("dir") : "auto");
    }

    /** 漢字 (かんじ) */
    private static void spellOut(Element ruby) {
        ruby.select("rp").remove();
        ruby.select("rt").forEach(reading -> reading.replaceWith(new TextNode(" (" + reading.text() + ") ")));
        ruby.tagName("span");
    }

    /** Not every program wraps or even keeps the lines of a {@code pre}. */
    private static void breakLines(Element code) {
        for (TextNode text : code.selectXpath(".//text()", TextNode.class)) {
            replace(text, text.getWholeText().replace("\t", "    ").split("\n", -1));
        }
        dropLastBreak(code);
        code.tagName("div").attr("dir", "ltr");
    }

    private static void dropLastBreak(Element code) {
        Element holder = code.children().size() == 1 && code.child(0).nameIs("code") ? code.child(0) : code;
        if (holder.lastChild() instanceof Element end && end.nameIs("br")) {
            end.remove();
        }
    }

    private static void replace(TextNode text, String[] lines) {
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            if (!lines[i].isEmpty()) text.before(new TextNode(spaced(lines[i])));
            if (!last) text.before(new Element("br"));
        }
        text.remove();
    }

    private static String spaced(String line) {
        String kept = line.replace("  ", "\u00A0 ");
        return kept.startsWith(" ") ? "\u00A0" + kept.substring(1) : kept;
    }
}
