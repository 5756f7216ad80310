package courant.roles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A line of the table of routes: {@code authors may POST /studio/posts/{id}/send/now of their own posts}.
 *
 * @param who the smallest who may
 * @param route as {@link Route#name()}
 */
record Rule(String who, String route) {
    static final String TABLE = "src/test/resources/courant/routes.txt";
    static final String OWN = " of their own posts";
    /** Each may what those before it may. */
    static final List<String> WHO = List.of("everybody", "contributors", "authors", "editors", "owners");

    private static final Pattern LINE =
            Pattern.compile("(" + String.join("|", WHO) + ") may ([A-Z]+ /\\S*)(" + OWN + ")?");

    static Map<String, Rule> all() {
        var rules = new LinkedHashMap<String, Rule>();
        text().lines().filter(it -> !it.isBlank() && !it.startsWith("#")).forEach(line -> {
            var parts = LINE.matcher(line.strip());
            if (!parts.matches()) throw new AssertionError(TABLE + " has a line that is no rule: " + line);
            if (rules.put(parts.group(2), new Rule(parts.group(1), parts.group(2))) != null) {
                throw new AssertionError(TABLE + " has two lines for " + parts.group(2));
            }
        });
        return rules;
    }

    /** The line that says of a route what its own code says. */
    static String suggested(Route route) {
        var closed = route.path().matches("/(studio|api)(/.*)?");
        var who = route.role().isEmpty() ? (closed ? "???" : "everybody") : route.role() + "s";
        var own = route.hasWriter() && List.of("contributors", "authors").contains(who);
        return who + " may " + route.name() + (own ? OWN : "");
    }

    /** Whether somebody with this role may; strangers have none. */
    boolean admits(String role) {
        return WHO.indexOf(role.isEmpty() ? "everybody" : role + "s") >= WHO.indexOf(who);
    }

    private static String text() {
        try {
            return java.nio.file.Files.readString(java.nio.file.Path.of(TABLE), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
