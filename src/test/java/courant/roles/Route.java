package courant.roles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One page or call of the program.
 *
 * @param path with the patterns of its parts: {@code /studio/posts/{id: \d+}}
 * @param target the class and method that answers
 * @param role what the code itself says, empty where it says nothing
 */
record Route(String verb, String path, String type, String target, String role) {
    private static final Pattern PART = Pattern.compile("\\{\\s*(\\w+)\\s*(?::\\s*((?:[^{}]|\\{[^{}]*})*))?}");
    /** Something that fits the pattern of a part. */
    private static final Map<String, String> SAMPLES = Map.of(
            "[0-9a-f]{32}",
            "0".repeat(32),
            "[1-9][0-9]{0,3}",
            "640",
            ".+",
            "x",
            "[^/]+",
            "x",
            "[12]\\d{3}",
            "2026",
            "(?!api/|studio/|q/|assets/).+",
            "nothing-here",
            "feed\\.xml|rss\\.xml|feed\\.json",
            "feed.xml",
            "[1-9][0-9]{0,17}",
            "1",
            "[0-9a-f]{8}",
            "00000000",
            "[0-9]{1,4}",
            "1");

    /** Read from the class files, so that nothing that is there can be forgotten here. */
    static List<Route> all() {
        var classes = java.nio.file.Path.of("target/classes");
        try (var files = Files.walk(classes.resolve("courant"))) {
            return files.map(it -> classes.relativize(it).toString())
                    .filter(it -> it.endsWith(".class"))
                    .map(it -> it.substring(0, it.length() - 6).replace('/', '.'))
                    .map(Route::load)
                    .filter(it -> it.isAnnotationPresent(Path.class))
                    .flatMap(Route::of)
                    .sorted(Comparator.comparing(Route::name))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Inherited ones, and those that are not public too: all of them answer. */
    private static Stream<Route> of(Class<?> room) {
        return Stream.concat(Arrays.stream(room.getMethods()), Arrays.stream(room.getDeclaredMethods()))
                .distinct()
                .flatMap(page -> Arrays.stream(page.getAnnotations())
                        .map(it -> it.annotationType().getAnnotation(HttpMethod.class))
                        .filter(it -> it != null)
                        .map(it -> of(room, page, it.value())));
    }

    private static Route of(Class<?> room, Method page, String verb) {
        var whole = "/" + path(room) + "/" + path(page);
        return new Route(
                verb,
                whole.replaceAll("/+", "/").replaceAll("(?<=.)/$", ""),
                type(page).or(() -> type(room)).orElse(""),
                room.getSimpleName() + "." + page.getName(),
                role(page).or(() -> role(room)).orElse(""));
    }

    private static String path(AnnotatedElement it) {
        var path = it.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Optional<String> type(AnnotatedElement it) {
        return Optional.ofNullable(it.getAnnotation(Consumes.class))
                .map(types -> types.value()[0])
                .filter(type -> !type.contains("*"));
    }

    private static Optional<String> role(AnnotatedElement it) {
        return Optional.ofNullable(it.getAnnotation(RolesAllowed.class)).map(roles -> roles.value()[0]);
    }

    /** As the table calls it: {@code GET /studio/posts/{id}}. */
    String name() {
        return verb + " " + PART.matcher(path).replaceAll("{$1}");
    }

    /** Whether it is about one post or mailing, which has a writer. */
    boolean hasWriter() {
        return path.matches("/(studio|api/v1)/(figures/)?(posts|mailings)/\\{.*");
    }

    boolean isPage() {
        return !path.startsWith("/api/");
    }

    /** An address of it, about this post and mailing. */
    String address(long post, long mailing) {
        var number = path.contains("/mailings/") ? mailing : post;
        var first = path.replaceFirst("(/(posts|mailings)/)\\{[^}]*}", "$1" + number);
        return PART.matcher(hasWriter() ? first : path)
                .replaceAll(part -> Matcher.quoteReplacement(sample(part.group(2))));
    }

    private static String sample(String pattern) {
        if (pattern == null || pattern.isBlank()) return "1";
        var bare = pattern.strip();
        if (bare.equals("\\d+")) return "1";
        if (bare.matches("[\\w|-]+")) return bare.split("\\|", -1)[0];
        if (bare.endsWith("|\\d+")) return "1";
        var sample = SAMPLES.get(bare);
        if (sample == null) throw new AssertionError("Route.SAMPLES has nothing that fits " + bare + ". Add it there.");
        return sample;
    }
}
