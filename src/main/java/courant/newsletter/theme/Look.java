package courant.newsletter.theme;

import courant.platform.web.Assets;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A theme with the colour of a newsletter and the fonts that its editors chose.
 *
 * @param colour {@code #rrggbb}, as it was chosen
 * @param text the font of texts; empty: the theme's
 * @param heading the font of headings; empty: the theme's
 */
public record Look(Theme theme, String colour, Optional<Face> text, Optional<Face> heading) {
    private static final String THEMES_OWN = "theme";

    public Look with(String other) {
        return new Look(theme, other, text, heading);
    }

    public Accent accent() {
        return theme.accent(colour);
    }

    /** Its light scheme: what pictures of it are drawn on. */
    public Ground ground() {
        return Ground.of(theme.light(), accent().light(), isSerif());
    }

    /** The address of its style sheet, which says all of it, and a fingerprint: it may be kept for a year. */
    public String url() {
        var print = Assets.fingerprint(Sheet.of(this).getBytes(StandardCharsets.UTF_8));
        return "/assets/look.css?v="
                + String.join(".", theme.name(), colour.substring(1), word(text), word(heading), print);
    }

    /** Fonts that are fetched before the style sheet asks for them. */
    public List<String> preloads() {
        var all = new ArrayList<>(text.isEmpty() ? theme.preload() : List.<String>of());
        faces().stream().flatMap(it -> it.preload().stream()).forEach(all::add);
        return all.stream().distinct().toList();
    }

    /** Those that the program brings and that are used. */
    List<Face> faces() {
        return List.of(text.or(theme::text), heading.or(theme::heading)).stream()
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private boolean isSerif() {
        return heading.or(theme::heading)
                .map(it -> it == Face.SOURCE_SERIF || it == Face.LITERATA)
                .orElse(true);
    }

    private static String word(Optional<Face> face) {
        return face.map(Face::word).orElse(THEMES_OWN);
    }
}
