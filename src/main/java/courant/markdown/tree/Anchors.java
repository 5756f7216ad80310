package courant.markdown.tree;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Gives every heading an id, every id the prefix {@value #PREFIX}, so that no post can clash with the page around it, and
 * lets links within the document follow. A link to {@code #the-harbour} finds the heading "The harbour".
 */
final class Anchors {
    static final String PREFIX = "at-";
    private static final Pattern FIELDS = Pattern.compile("\\{\\{[^{}]*+}}");
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final int LONGEST = 80;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    private final UnaryOperator<String> asTyped;

    private Anchors(UnaryOperator<String> asTyped) {
        this.asTyped = asTyped;
    }

    static void name(Element body, UnaryOperator<String> asTyped) {
        Anchors anchors = new Anchors(asTyped);
        body.select("[id]").forEach(anchors::keepOnce);
        body.select("h2, h3, h4, h5, h6").stream()
                .filter(heading -> !heading.hasAttr("id"))
                .forEach(anchors::nameHeading);
        body.select("a[href^=#]").forEach(anchors::follow);
    }

    private void keepOnce(Element element) {
        String id = PREFIX + element.id();
        if (taken.add(id)) {
            element.attr("id", id);
        } else {
            element.removeAttr("id");
        }
    }

    private void nameHeading(Element heading) {
        String name = PREFIX + slug(asTyped.apply(heading.text()));
        String free = name;
        while (!taken.add(free)) {
            free = name + "-" + next.merge(name, 1, Integer::sum);
        }
        heading.attr("id", free);
    }

    private static String slug(String text) {
        String words =
                FIELDS.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        String joined = NOT_IN_NAMES.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("-");
        String slug = joined.replaceAll("^-|-$", "");
        return slug.isEmpty() ? "section" : slug.substring(0, slug.offsetByCodePoints(0, codePoints(slug)));
    }

    private static int codePoints(String slug) {
        return Math.min(LONGEST, slug.codePointCount(0, slug.length()));
    }

    private void follow(Element link) {
        String target = PREFIX + Footnotes.decoded(link.attr("href").substring(1));
        if (taken.contains(target)) {
            link.attr("href", "#" + Addresses.clean(target));
        }
    }
}
