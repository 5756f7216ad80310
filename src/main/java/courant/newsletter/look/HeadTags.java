package courant.newsletter.look;

import courant.newsletter.look.HeadTag.Attribute;
import courant.platform.BadInput;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What an owner may put into the head of each page: what says something about the site, and nothing that loads, runs or
 * changes what the page may do. What is written is made anew of the parts that are known here.
 */
public final class HeadTags {
    private static final int LONGEST = 4_000;
    private static final int MOST = 30;

    /** Relations that lead or claim; none that a browser follows by itself. */
    private static final Set<String> RELATIONS = Set.of(
            "alternate",
            "author",
            "authorization_endpoint",
            "blogroll",
            "help",
            "hub",
            "indieauth-metadata",
            "license",
            "me",
            "micropub",
            "microsub",
            "openid.delegate",
            "openid.server",
            "openid2.local_id",
            "openid2.provider",
            "payment",
            "pgpkey",
            "pingback",
            "privacy-policy",
            "search",
            "self",
            "terms-of-service",
            "token_endpoint",
            "webmention");

    /** Metadata that pages say themselves or that would change what they are. */
    private static final Set<String> TAKEN = Set.of("viewport", "color-scheme", "description", "referrer", "charset");

    private HeadTags() {}

    /** @throws BadInput about the first thing that may not stand there */
    public static List<HeadTag> read(String typed) {
        if (typed.isBlank()) return List.of();
        if (typed.length() > LONGEST) throw refused("At most %,d characters fit here.".formatted(LONGEST));
        var tags = new ArrayList<HeadTag>();
        for (var node : Jsoup.parseBodyFragment(typed).body().childNodes()) {
            if (!isNothing(node)) tags.add(tag(node));
        }
        if (tags.size() > MOST) throw refused("At most " + MOST + " tags fit here.");
        return List.copyOf(tags);
    }

    private static boolean isNothing(Node node) {
        return node instanceof Comment || (node instanceof TextNode text && text.isBlank());
    }

    private static HeadTag tag(Node node) {
        if (!(node instanceof Element element)) {
            throw refused("“" + shown(node) + "” stands outside of any tag. Only <meta> and <link> can stand here.");
        }
        return switch (element.normalName()) {
            case "meta" -> meta(element);
            case "link" -> link(element);
            case "script" ->
                throw refused(
                        "<script> cannot stand here: pages of this site run nothing that its readers would have to trust.");
            case "style" -> throw refused("<style> cannot stand here. How the site looks is said by its theme.");
            default -> throw refused("<" + element.normalName() + "> cannot stand here, only <meta> and <link>.");
        };
    }

    private static HeadTag meta(Element it) {
        only(it, "name", "property", "content");
        var key = it.hasAttr("property") ? "property" : "name";
        var value = it.attr(key).strip();
        if (value.isEmpty() || !it.hasAttr("content"))
            throw refused("A <meta> tag needs a name or property, and its content.");
        if (TAKEN.contains(value.toLowerCase(Locale.ROOT))) {
            throw refused("<meta " + key + "=\"" + value + "\"> is said by each page itself.");
        }
        return new HeadTag("meta", List.of(new Attribute(key, value), new Attribute("content", it.attr("content"))));
    }

    private static HeadTag link(Element it) {
        only(it, "rel", "href", "type", "title", "hreflang");
        var relations = List.of(it.attr("rel").strip().toLowerCase(Locale.ROOT).split("\\s+"));
        for (var relation : relations) {
            if (RELATIONS.contains(relation)) continue;
            throw refused("<link rel=\"" + relation + "\"> cannot stand here: only links that lead somewhere, such as"
                    + " rel=\"me\", and none that a browser loads by itself.");
        }
        if (!isAddress(it.attr("href"))) {
            throw refused(
                    "The href of <link rel=\"" + it.attr("rel") + "\"> is no address; it begins with https:// or /.");
        }
        var attributes = it.attributes().asList().stream()
                .map(each -> new Attribute(each.getKey(), each.getValue()))
                .toList();
        return new HeadTag("link", attributes);
    }

    private static boolean isAddress(String typed) {
        try {
            return typed.matches("(https?://|mailto:|/(?!/))\\S*")
                    && !URI.create(typed).toString().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void only(Element element, String... known) {
        var others = element.attributes().asList().stream()
                .map(it -> it.getKey())
                .filter(it -> !Set.of(known).contains(it))
                .collect(Collectors.joining(", "));
        if (!others.isEmpty()) throw refused("<" + element.normalName() + "> cannot have " + others + " here.");
    }

    private static String shown(Node node) {
        var text = node.outerHtml().strip();
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static BadInput refused(String sentence) {
        return new BadInput("head", sentence);
    }
}
