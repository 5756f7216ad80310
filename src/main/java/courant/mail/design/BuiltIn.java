package courant.mail.design;

import courant.markdown.MailStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The designs that the program brings: their grounds, fonts and measures; the rest stands in their templates. */
public enum BuiltIn {
    LETTER(
            "Letter",
            "White paper on a warm ground, set in a serif. For essays and long posts.",
            Palette.light("#f6f3ec", "#ffffff", "#f6f3ec", "#1f1b16", "#645c52", "#e2dcd0"),
            Palette.dark("#171511", "#201d18", "#2b261e", "#ebe5da", "#a79e90", "#37322a"),
            Fonts.SERIF,
            Fonts.SERIF,
            17,
            560),
    MAGAZINE(
            "Magazine",
            "A masthead between rules, a large centred title, headings in a sans. For issues and reports.",
            Palette.light("#eef0f2", "#ffffff", "#f3f5f7", "#14171a", "#565d65", "#d5dadf"),
            Palette.dark("#101214", "#191c1f", "#24282c", "#e9ecef", "#a2aab2", "#363c42"),
            Fonts.SERIF,
            Fonts.SANS,
            18,
            584),
    PLAIN(
            "Plain",
            "Nothing but the words, as in a mail from a friend. For notes and updates.",
            Palette.light("#ffffff", "#ffffff", "#f4f4f5", "#1b1c1e", "#5c5f66", "#dcdde1"),
            Palette.dark("#131416", "#131416", "#202226", "#e8e9eb", "#a3a7ae", "#34373d"),
            Fonts.SANS,
            Fonts.SANS,
            16,
            560);

    final String title;
    final String about;
    private final Palette light;
    private final Palette dark;
    private final String textFont;
    private final String headingFont;
    private final int textSize;
    private final int column;

    BuiltIn(
            String title,
            String about,
            Palette light,
            Palette dark,
            String textFont,
            String headingFont,
            int textSize,
            int column) {
        this.title = title;
        this.about = about;
        this.light = light;
        this.dark = dark;
        this.textFont = textFont;
        this.headingFont = headingFont;
        this.textSize = textSize;
        this.column = column;
    }

    static Optional<BuiltIn> named(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Palette light(String accent) {
        return light.darkened(accent);
    }

    Palette dark(String accent) {
        return dark.brightened(accent);
    }

    /** How the body is set on this paper. */
    MailStyle style(Paper paper) {
        var it = paper.light();
        return new MailStyle(
                textFont,
                headingFont,
                Fonts.CODE,
                it.text(),
                it.accent(),
                it.muted(),
                it.rule(),
                it.card(),
                it.panel(),
                it.accent(),
                it.onAccent(),
                column,
                textSize,
                paper.direction());
    }

    private static final class Fonts {
        static final String SERIF = "Georgia, 'Times New Roman', serif";
        static final String SANS = "-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif";
        static final String CODE = "'SF Mono', Menlo, Consolas, monospace";
    }
}
