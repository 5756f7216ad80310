package courant.markdown.tree;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A quote that begins with {@code [!NOTE]} or its like, alone on its line, is a note: an aside with a word above it. */
final class Notes {
    private static final Pattern MARK =
            Pattern.compile("\\s*\\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)][ \\t]*(\\n|$)", Pattern.CASE_INSENSITIVE);

    private Notes() {}

    static void mark(Element body) {
        body.select("blockquote").forEach(Notes::markOne);
    }

    private static void markOne(Element quote) {
        if (quote.firstElementChild() instanceof Element first
                && first.nameIs("p")
                && first.firstChild() instanceof TextNode text) {
            Matcher mark = MARK.matcher(text.getWholeText());
            if (mark.lookingAt() && (mark.hitEnd() ? text.nextSibling() == null : true)) {
                text.text(text.getWholeText().substring(mark.end()));
                become(quote, first, mark.group(1).toLowerCase(Locale.ROOT));
            }
        }
    }

    private static void become(Element quote, Element first, String word) {
        if (first.childNodes().stream().allMatch(Kinds::isBlank)) {
            first.remove();
        }
        quote.tagName("aside").attr("class", "note note-" + word).attr("role", "note");
        quote.prependChild(new Element("p").addClass("note-word").text(capitalised(word)));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
