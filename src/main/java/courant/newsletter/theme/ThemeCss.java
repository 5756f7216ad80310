package courant.newsletter.theme;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code theme.css} may say: anything of CSS but to load what does not lie in its folder. */
final class ThemeCss {
    private static final int MOST = 256 << 10;
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ADDRESS =
            Pattern.compile("url\\(\\s*(\"[^\"]*\"|'[^']*'|[^)\"']*)\\s*\\)", Pattern.CASE_INSENSITIVE);

    private ThemeCss() {}

    /** With whole addresses. @throws BadTheme about what it may not say */
    static String of(String theme, String text, Map<String, ThemeFile> files) {
        if (text.length() > MOST) throw BadTheme.of(theme, "theme.css is larger than 256 KB.");
        var css = COMMENT.matcher(text).replaceAll("");
        if (css.contains("</")) throw BadTheme.of(theme, "theme.css holds \"</\", which no style sheet needs.");
        if (css.toLowerCase(Locale.ROOT).contains("@import")) {
            throw BadTheme.of(theme, "theme.css has an @import. All of it must stand in the one file.");
        }
        balanced(theme, css);
        return ADDRESS.matcher(css)
                .replaceAll(it -> Matcher.quoteReplacement(address(theme, bare(it.group(1)), files)));
    }

    private static String address(String theme, String name, Map<String, ThemeFile> files) {
        if (name.startsWith("data:image/") || name.startsWith("#")) return "url(\"" + name + "\")";
        var file = files.get(name);
        if (file == null) {
            throw BadTheme.of(
                    theme,
                    "theme.css asks for \"" + name + "\", which does not lie in its folder. Nothing is"
                            + " loaded from elsewhere.");
        }
        return "url(\"" + file.address() + "\")";
    }

    private static String bare(String typed) {
        return typed.strip().replaceAll("^[\"']|[\"']$", "").replaceFirst("^\\./", "");
    }

    /** A brace too few takes the rules after it along, the accent's among them. */
    private static void balanced(String theme, String css) {
        var open = 0;
        for (var at = 0; at < css.length() && open >= 0; at++) {
            if (css.charAt(at) == '{') open++;
            if (css.charAt(at) == '}') open--;
        }
        if (open != 0) throw BadTheme.of(theme, "theme.css has a brace that is not closed, or one too many.");
    }
}
