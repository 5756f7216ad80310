package courant.newsletter.theme;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What {@code theme.properties} says. */
final class Manifest {
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{6}");
    private static final Set<String> KNOWN = Set.of("title", "about", "text", "heading", "pictures", "preload");
    private static final int LONGEST = 200;
    private final String theme;
    private final Map<String, String> said;

    private Manifest(String theme, Map<String, String> said) {
        this.theme = theme;
        this.said = said;
    }

    /** @throws BadTheme about the first thing that cannot be taken */
    static Manifest read(String theme, String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException | IllegalArgumentException e) {
            throw BadTheme.of(theme, "theme.properties cannot be read: " + e.getMessage());
        }
        var said = new LinkedHashMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(it -> said.put(it, properties.getProperty(it).strip()));
        var manifest = new Manifest(theme, said);
        manifest.checkNames();
        return manifest;
    }

    private void checkNames() {
        for (var name : new TreeSet<>(said.keySet())) {
            if (!KNOWN.contains(name) && !isColour(name)) {
                throw BadTheme.of(
                        theme,
                        "theme.properties says \"" + name + "\", which means nothing. Colours are light."
                                + "… and dark.… with " + String.join(", ", Palette.NAMES) + ".");
            }
        }
    }

    private static boolean isColour(String name) {
        return Palette.NAMES.stream().anyMatch(it -> name.equals("light." + it) || name.equals("dark." + it));
    }

    String title() {
        return line(
                "title",
                theme.substring(0, 1).toUpperCase(Locale.ROOT)
                        + theme.substring(1).replace('-', ' '));
    }

    String about() {
        return line("about", "");
    }

    private String line(String name, String otherwise) {
        var value = said.getOrDefault(name, otherwise);
        if (value.length() > LONGEST) throw BadTheme.of(theme, name + " is longer than " + LONGEST + " characters.");
        return value;
    }

    Palette palette(String scheme) {
        var colours = new LinkedHashMap<String, String>();
        for (var name : Palette.NAMES) colours.put(name, colour(scheme + "." + name));
        var palette = Palette.of(colours);
        palette.check(theme, scheme);
        return palette;
    }

    private String colour(String name) {
        var value = said.getOrDefault(name, "").toLowerCase(Locale.ROOT);
        if (COLOUR.matcher(value).matches()) return value;
        throw BadTheme.of(
                theme,
                value.isEmpty()
                        ? "theme.properties does not say " + name + ", as # and six digits, such as #1f1b16."
                        : name + " is \"" + value + "\"; a colour is # and six digits, such as #1f1b16.");
    }

    /** @param use {@code text} or {@code heading} */
    Optional<Face> face(String use) {
        var word = said.getOrDefault(use, "own");
        if (word.equals("own")) return Optional.empty();
        return Optional.of(Face.named(word)
                .orElseThrow(() -> BadTheme.of(
                        theme,
                        use + " is \"" + word
                                + "\"; it is a font that the program brings (" + String.join(", ", words())
                                + ") or \"own\" for one that theme.css names.")));
    }

    private static List<String> words() {
        return List.of(Face.values()).stream().map(Face::word).toList();
    }

    boolean pictures() {
        var word = said.getOrDefault("pictures", "no");
        if (!word.matches("yes|no")) throw BadTheme.of(theme, "pictures is \"" + word + "\"; it is yes or no.");
        return word.equals("yes");
    }

    /** Names of files in its folder. */
    List<String> preload() {
        var names = said.getOrDefault("preload", "");
        return names.isEmpty() ? List.of() : List.of(names.split("\\s*,\\s*"));
    }
}
