package courant.mail.preflight.post;

import courant.mail.design.Colour;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Which colour each text of a mail has on which ground, in one scheme: the styles in the elements, and over them, in the dark,
 * the rules for classes within {@code prefers-color-scheme: dark}. That is all that mails are styled by.
 */
final class Shades {
    private static final Pattern TEXT = Pattern.compile("(?i)(?:^|[;\\s])color:\\s*(#[0-9a-f]{6})");
    private static final Pattern GROUND = Pattern.compile("(?i)background(?:-color)?:\\s*(#[0-9a-f]{6})");
    private static final Pattern HIDDEN = Pattern.compile("(?i)display:\\s*none");
    private static final Pattern DARK =
            Pattern.compile("(?is)prefers-color-scheme:\\s*dark\\s*\\)\\s*\\{((?:[^{}]*\\{[^{}]*\\})*)");
    private static final Pattern RULE = Pattern.compile("([^{}]+)\\{([^{}]*)\\}");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");

    private final Map<String, String> rules;
    private final List<Shade> shades = new ArrayList<>();

    /** A text, the beginning of it, as it is shown. */
    record Shade(String text, Colour colour, Colour ground) {
        double contrast() {
            return colour.contrast(ground);
        }
    }

    private Shades(Map<String, String> rules) {
        this.rules = rules;
    }

    static List<Shade> light(Document mail) {
        return new Shades(Map.of()).of(mail, Colour.of("#000000"), Colour.of("#ffffff"));
    }

    static List<Shade> dark(Document mail) {
        var rules = new HashMap<String, String>();
        DARK.matcher(mail.select("style").html())
                .results()
                .flatMap(it -> RULE.matcher(it.group(1)).results())
                .forEach(rule -> {
                    for (var selector : rule.group(1).split(",")) {
                        var named = CLASS.matcher(selector.strip());
                        if (named.matches()) rules.merge(named.group(1), rule.group(2), (one, two) -> one + ";" + two);
                    }
                });
        return new Shades(rules).of(mail, Colour.of("#000000"), Colour.of("#ffffff"));
    }

    private List<Shade> of(Document mail, Colour colour, Colour ground) {
        walk(mail.body(), colour, ground);
        return List.copyOf(shades);
    }

    private void walk(Element element, Colour above, Colour below) {
        var inline = element.attr("style");
        if (HIDDEN.matcher(inline).find()) return;
        var styles = new ArrayList<String>(List.of(inline));
        element.classNames().forEach(it -> styles.add(rules.getOrDefault(it, "")));
        var colour = last(styles, TEXT).orElse(above);
        var ground = last(styles, GROUND).orElse(below);
        var text = element.ownText().strip();
        if (!text.isEmpty()) shades.add(new Shade(text, colour, ground));
        element.children().forEach(it -> walk(it, colour, ground));
    }

    private static Optional<Colour> last(List<String> styles, Pattern property) {
        return styles.stream()
                .flatMap(it -> property.matcher(it).results())
                .reduce((_, later) -> later)
                .map(it -> Colour.of(it.group(1)));
    }
}
