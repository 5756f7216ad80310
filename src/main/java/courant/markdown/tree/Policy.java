package courant.markdown.tree;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;

/** What an author's HTML may hold: text, its structure, links and pictures. Nothing that acts, styles or loads by itself. */
final class Policy {
    private static final Pattern ID = Pattern.compile("[^\\s\"'<>]{1,200}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");
    private static final Pattern DIRECTION = Pattern.compile("ltr|rtl|auto");
    private static final Pattern PIXELS = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]?");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,9}");
    private static final Pattern ALIGN = Pattern.compile("left|center|right");
    private static final Pattern CODE = Pattern.compile("language-\\S{1,100}");
    private static final Pattern TASK = Pattern.compile("task-done|task-open");
    private static final Pattern EMBED = Pattern.compile("embed");
    private static final Pattern FOOTNOTE = Pattern.compile("footnote-ref|footnote-backref|footnotes");
    private static final Pattern NO_MAILTO = Pattern.compile("(?i)(?!\\s*mailto:).*", Pattern.DOTALL);

    private Policy() {}

    static Element sanitise(String html) {
        TreeBuilder tree = new TreeBuilder();
        HtmlSanitizer.sanitize(html, rules().build(tree));
        return tree.body();
    }

    private static HtmlPolicyBuilder rules() {
        return attributes(new HtmlPolicyBuilder()
                .allowElements(
                        "p", "br", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "div", "section")
                .allowElements("em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "small", "mark", "wbr")
                .allowElements("code", "kbd", "samp", "var", "q", "cite", "abbr", "dfn", "span", "bdi", "bdo", "ruby")
                .allowElements("rt", "rp", "a", "img", "figure", "figcaption", "details", "summary")
                .allowElements("ul", "ol", "li", "dl", "dt", "dd")
                .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                .allowWithoutAttributes("a")
                .allowUrlProtocols("http", "https", "mailto"));
    }

    private static HtmlPolicyBuilder attributes(HtmlPolicyBuilder rules) {
        links(rules);
        rules.allowAttributes("id").matching(ID).globally();
        rules.allowAttributes("lang").matching(LANGUAGE).globally();
        rules.allowAttributes("dir").matching(DIRECTION).globally();
        rules.allowAttributes("start").matching(NUMBER).onElements("ol");
        rules.allowAttributes("value").matching(NUMBER).onElements("li");
        rules.allowAttributes("align").matching(ALIGN).onElements("th", "td");
        rules.allowAttributes("colspan", "rowspan").matching(SPAN).onElements("th", "td");
        rules.allowAttributes("open").onElements("details");
        rules.allowAttributes("class").matching(CODE).onElements("code");
        rules.allowAttributes("class").matching(TASK).onElements("span");
        rules.allowAttributes("class").matching(EMBED).onElements("p");
        return rules.allowAttributes("class").matching(FOOTNOTE).onElements("sup", "a", "section");
    }

    private static void links(HtmlPolicyBuilder rules) {
        rules.allowAttributes("href").onElements("a");
        rules.allowAttributes("title").onElements("a", "abbr", "dfn", "img");
        rules.allowAttributes("src").matching(NO_MAILTO).onElements("img");
        rules.allowAttributes("alt").onElements("img");
        rules.allowAttributes("width", "height").matching(PIXELS).onElements("img");
    }
}
