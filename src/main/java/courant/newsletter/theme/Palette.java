package courant.newsletter.theme;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The colours of one scheme, each {@code #rrggbb}.
 *
 * @param paper what pages are written on
 * @param surface cards, code and notes
 * @param raised fields of forms
 * @param rule fine lines
 * @param ruleStrong lines that must be seen, such as those around fields
 */
public record Palette(
        String paper,
        String surface,
        String raised,
        String ink,
        String inkSoft,
        String muted,
        String rule,
        String ruleStrong) {
    static final List<String> NAMES =
            List.of("paper", "surface", "raised", "ink", "ink-soft", "muted", "rule", "rule-strong");

    /** What lines around fields need (WCAG 2.2, 1.4.11). */
    private static final double LINES = 3;

    /** By the names above; each of them is there. */
    static Palette of(Map<String, String> colours) {
        var it = NAMES.stream().map(colours::get).toList();
        return new Palette(it.get(0), it.get(1), it.get(2), it.get(3), it.get(4), it.get(5), it.get(6), it.get(7));
    }

    /** @throws BadTheme where something could not be read */
    void check(String theme, String scheme) {
        var texts = Map.of("ink", ink, "ink-soft", inkSoft, "muted", muted);
        var grounds = Map.of("paper", paper, "surface", surface, "raised", raised);
        texts.forEach((text, colour) -> grounds.forEach((ground, under) -> {
            var contrast = Contrast.between(colour, under);
            if (contrast < Contrast.TEXT) throw BadTheme.faint(theme, scheme, text, ground, contrast, Contrast.TEXT);
        }));
        var contrast = Contrast.between(ruleStrong, paper);
        if (contrast < LINES) throw BadTheme.faint(theme, scheme, "rule-strong", "paper", contrast, LINES);
    }

    List<String> grounds() {
        return List.of(paper, surface, raised);
    }

    /** As custom properties, named as in {@code tokens.css}. */
    String css() {
        return properties().entrySet().stream()
                .map(it -> "--" + it.getKey() + ":" + it.getValue())
                .collect(Collectors.joining(";"));
    }

    private Map<String, String> properties() {
        var values = List.of(paper, surface, raised, ink, inkSoft, muted, rule, ruleStrong);
        var named = new LinkedHashMap<String, String>();
        for (var i = 0; i < values.size(); i++) named.put(NAMES.get(i), values.get(i));
        return named;
    }
}
