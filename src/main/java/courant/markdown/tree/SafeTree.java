package courant.markdown.tree;

import courant.markdown.table.EmptyHeads;
import courant.markdown.table.TableAlignment;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Makes the safe tree: a body whose elements and attributes the policy let through. What the walks may rely on: headings
 * from h2 down without gaps; {@code aside.note > p.note-word}; {@code figure > img, figcaption}; {@code p.button > a};
 * {@code p.embed > a} where an address stands alone;
 * {@code span.task-done|task-open} before a task; {@code sup.footnote-ref > a}; one {@code section.footnotes > ol > li},
 * each note ending in {@code a.footnote-back}; ids that begin with {@value Anchors#PREFIX}; {@code align-…} classes on cells.
 */
public final class SafeTree {
    private SafeTree() {}

    /** Markdown to the tree; {@code asTyped} turns the words that stand for fields back where fields mean nothing. */
    public static Element of(String markdown, UnaryOperator<String> asTyped) {
        Element body = normal(Policy.sanitise(Source.toHtml(markdown)));
        Nesting.repair(body);
        Misplaced.rename(body);
        Notes.mark(body);
        Figures.mark(body);
        Buttons.mark(body);
        TableAlignment.mark(body);
        EmptyHeads.mark(body);
        Headings.level(body);
        Footnotes.number(body);
        AsTyped.restore(body, asTyped);
        Anchors.name(body, asTyped);
        return body;
    }

    /** The tree as a browser would build it, so that what we walk is what a reader sees. */
    private static Element normal(Element sanitised) {
        return plain(Jsoup.parseBodyFragment(sanitised.html())).body();
    }

    static Document plain(Document document) {
        document.outputSettings().prettyPrint(false);
        return document;
    }
}
