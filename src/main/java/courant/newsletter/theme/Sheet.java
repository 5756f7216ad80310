package courant.newsletter.theme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one style sheet of a page: what all themes share, the theme's own, its colours, the chosen fonts, the accent. */
final class Sheet {
    private static final String ASSETS = "META-INF/resources/assets/";
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern BREAK = Pattern.compile("\\s*\\n\\s*");
    private static final String SHARED = Stream.of("tokens.css", "site.css", "prose.css")
            .map(it -> Texts.read(ASSETS + it))
            .collect(Collectors.joining("\n"));

    /** Each look is made once; there are few, however many are asked for. */
    private static final Cache<Look, String> MADE =
            Caffeine.newBuilder().maximumSize(100).build();

    private Sheet() {}

    static String of(Look look) {
        return MADE.get(look, Sheet::made);
    }

    private static String made(Look look) {
        var parts = Stream.of(
                SHARED,
                look.faces().stream().map(Face::rules).collect(Collectors.joining("\n")),
                colours(look.theme()),
                face("text", look.theme().text()) + face("head", look.theme().heading()),
                look.theme().css(),
                face("text", look.text()) + face("head", look.heading()),
                look.accent().css());
        return BREAK.matcher(
                        COMMENT.matcher(parts.collect(Collectors.joining("\n"))).replaceAll(""))
                .replaceAll("\n");
    }

    private static String colours(Theme theme) {
        return ":root{" + theme.light().css() + "}\n@media (prefers-color-scheme:dark){:root{"
                + theme.dark().css() + "}}\n";
    }

    private static String face(String use, Optional<Face> face) {
        return face.map(it -> ":root{--face-" + use + ":" + it.stack + "}\n").orElse("");
    }
}
