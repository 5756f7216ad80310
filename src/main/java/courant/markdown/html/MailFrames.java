package courant.markdown.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Quotes, notes and code blocks, framed by one-cell tables. */
final class MailFrames {
    private final Element body;
    private final Styles styles;

    MailFrames(Element body, Styles styles) {
        this.body = body;
        this.styles = styles;
    }

    void apply() {
        body.select("blockquote").forEach(this::quote);
        body.select("aside.note").forEach(this::note);
        body.select("pre").forEach(this::code);
    }

    private void quote(Element quote) {
        Element cell = styles.frame("inner");
        fill(cell, quote, "quote-cell", "c-text c-edge");
        styles.put(quote, "quote", "").appendChild(Styles.tableOf(cell));
    }

    private void note(Element note) {
        Element cell = styles.frame("inner");
        styles.put(note.select("> p.note-word"), "note-word", "c-accent");
        fill(cell, note, "note-cell", "c-note c-text c-panel");
        Element frame = new Element("div").attr("role", "note");
        note.replaceWith(styles.put(frame, "quote", ""));
        frame.appendChild(Styles.tableOf(cell));
    }

    private void code(Element code) {
        styles.put(code.select("code"), "bare", "");
        Element cell = styles.put(styles.frame("frame"), "code-cell", "c-text c-panel");
        code.replaceWith(Styles.tableOf(cell));
        cell.appendChild(styles.put(code, "pre", ""));
    }

    private void fill(Element cell, Element from, String kind, String classes) {
        List<Node> parts = List.copyOf(from.childNodes());
        from.empty();
        styles.put(cell, kind, classes, from).appendChildren(parts);
        if (cell.lastElementChild() instanceof Element last && last.nameIs("p")) {
            styles.put(last, "last", "");
        }
    }
}
