package courant.mail.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Holds a mail's text against its HTML: nothing that the HTML says may be missing. Only letters and digits count. */
final class Said {
    private static final Pattern NOTE = Pattern.compile("\\[(note )?\\d+]");
    private static final Pattern NEITHER = Pattern.compile("(?:[^\\p{L}\\p{M}\\p{N}\\p{So}]|[☐☑☒])+");
    private static final String BORDER = "\u0001";
    private static final String BORDERED =
            "h1, h2, h3, h4, h5, h6, p, li, ul, ol, dt, dd, div, td, table, blockquote, img, a";
    private static final String HIDDEN = "[style*=display:none], head";

    private final Document html;
    private final String text;
    private final String letters;

    private Said(String html, String text) {
        this.html = Jsoup.parse(html);
        this.html.select(HIDDEN).remove();
        this.text = text.replaceAll(" ?\r?\n>* ?", "\n");
        this.letters = letters(NOTE.matcher(this.text).replaceAll(""));
    }

    static void inBoth(String html, String text) {
        var said = new Said(html, text);
        assertThat(said.missing()).as("said by the HTML alone").isEmpty();
    }

    private List<String> missing() {
        var words = Stream.concat(paragraphs(), cells()).filter(it -> !letters.contains(letters(it)));
        var addresses = links().filter(it -> !text.replace("\n", "").contains(it));
        return Stream.concat(Stream.concat(words, pictures()), addresses).toList();
    }

    /** Whole: all that stands between two borders, outside of tables of data, which are looked at cell by cell. */
    private Stream<String> paragraphs() {
        var rest = html.body().clone();
        rest.select("table:not([role=presentation]), sup:matchesOwn(^[0-9]+$)")
                .forEach(it -> it.replaceWith(new TextNode(BORDER)));
        rest.select(BORDERED).forEach(it -> it.before(new TextNode(BORDER)).after(new TextNode(BORDER)));
        return Stream.of(rest.wholeText().split(BORDER))
                .map(it -> NOTE.matcher(it).replaceAll(""));
    }

    /** Word by word, as a cell may be folded beside its neighbours. */
    private Stream<String> cells() {
        return html.select("table:not([role=presentation]) :is(td, th, caption)").stream()
                .flatMap(it -> Stream.of(words(it).split("\\s+")));
    }

    private Stream<String> pictures() {
        return html.select("img[alt]").eachAttr("alt").stream().filter(it -> !letters.contains(letters(it)));
    }

    private Stream<String> links() {
        return html.select("a[href]").stream()
                .map(it -> it.attr("href"))
                .map(it -> it.startsWith("mailto:") && !it.contains("?") ? it.substring(7) : it);
    }

    private static String words(Element block) {
        return NOTE.matcher(block.text()).replaceAll("");
    }

    private static String letters(String text) {
        return NEITHER.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
