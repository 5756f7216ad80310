package courant.mail.counting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/**
 * Puts slots where a mail's links stand, and one for the picture at its end. A link's slot holds its address, so that the
 * same mail can be filled with plain links. What differs from reader to reader is never counted: the links to leave and to
 * the reader's own settings, and addresses with personal fields in them.
 */
public final class Marking {
    private static final Pattern HTML_LINK =
            Pattern.compile("(<(?:a|v:roundrect)\\b[^>]*?\\shref=\")([^\"]*)(\")", Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT_LINK = Pattern.compile("https?://[^\\s<>\"\uFDD0\uFDD1]+");
    private static final Pattern ENDING = Pattern.compile("(.*?)([.,;:!?)\\]]+)", Pattern.DOTALL);
    private final Counting counting;
    private final Map<String, Integer> links = new LinkedHashMap<>();

    public Marking(Counting counting) {
        this.counting = counting;
    }

    /** Call this first: the links of the text are those of the HTML. */
    public String html(String html, String told) {
        var marked = counting.clicks() ? replaced(HTML_LINK.matcher(html), this::link) : html;
        var ending = (marked.contains(told) ? "" : "<p>" + Entities.escape(told) + "</p>")
                + (counting.opens() ? CountingSlots.PICTURE.marker() : "");
        return inserted(marked, ending);
    }

    public String text(String text, String told) {
        var marked = counting.clicks() ? replaced(TEXT_LINK.matcher(text), this::words) : text;
        return flat(marked).contains(flat(told)) ? marked : marked.stripTrailing() + "\n\n" + told + "\n";
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private interface Replacing {
        String by(Matcher found);
    }

    private static String replaced(Matcher found, Replacing replacing) {
        return found.replaceAll(it -> Matcher.quoteReplacement(replacing.by(found)));
    }

    private String link(Matcher found) {
        var address = Parser.unescapeEntities(found.group(2), true);
        return countable(address) ? found.group(1) + slot(address) + found.group(3) : found.group();
    }

    private static boolean countable(String address) {
        return address.matches("(?is)https?://[^\uFDD0\uFDD1\\s]+");
    }

    private String slot(String address) {
        var number = links.computeIfAbsent(address, it -> links.size() + 1);
        return CountingSlots.link(number, address).marker();
    }

    /** A sign that ends a sentence may stand behind the address. */
    private String words(Matcher found) {
        var address = found.group();
        if (links.containsKey(address)) return slot(address);
        var ending = ENDING.matcher(address);
        return ending.matches() && links.containsKey(ending.group(1))
                ? slot(ending.group(1)) + ending.group(2)
                : address;
    }

    /** Before the end of the body, which not every design writes out. */
    private static String inserted(String html, String ending) {
        for (var end : new String[] {"</body>", "</html>"}) {
            var at = html.lastIndexOf(end);
            if (at >= 0) return html.substring(0, at) + ending + html.substring(at);
        }
        return html + ending;
    }
}
