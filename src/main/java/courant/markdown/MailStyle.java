package courant.markdown;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How a mail looks. Fonts are CSS font stacks (single quotes only), colours CSS colours ({@code #rrggbb} or a name).
 *
 * @param muted captions and other small print
 * @param rule lines and borders
 * @param panel background of code and notes
 * @param accent the edge of quotes and notes
 * @param onAccent text on the accent, as on buttons
 * @param width of the text column, in pixels
 * @param size of running text, in pixels; nothing is smaller than 14
 * @param direction {@code ltr} or {@code rtl}: on which side quotes have their edge and lists their signs
 */
public record MailStyle(
        String textFont,
        String headingFont,
        String codeFont,
        String text,
        String link,
        String muted,
        String rule,
        String background,
        String panel,
        String accent,
        String onAccent,
        int width,
        int size,
        String direction) {
    private static final Pattern FONTS = Pattern.compile("[\\w ,'-]{1,300}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}|[a-zA-Z]{3,20}");

    public MailStyle {
        Stream.of(textFont, headingFont, codeFont).forEach(font -> require(FONTS, font, "font stack"));
        Stream.of(text, link, muted, rule, background, panel, accent, onAccent)
                .forEach(colour -> require(COLOUR, colour, "colour"));
        if (size < 14 || size > 24) {
            throw new IllegalArgumentException("Text is between 14 and 24 pixels high, not " + size + ".");
        }
        if (!direction.equals("ltr") && !direction.equals("rtl")) {
            throw new IllegalArgumentException("'" + direction + "' is no direction.");
        }
        if (width < 200 || width > 1200) {
            throw new IllegalArgumentException("A mail is between 200 and 1200 pixels wide, not " + width + ".");
        }
    }

    private static void require(Pattern pattern, String value, String what) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no " + what + ".");
        }
    }

    /** Quiet black on white, readable everywhere. */
    public static MailStyle plain() {
        return new MailStyle(
                "Georgia, 'Times New Roman', serif",
                "-apple-system, 'Segoe UI', Helvetica, Arial, sans-serif",
                "'SF Mono', Menlo, Consolas, monospace",
                "#1f1f1f",
                "#0b57d0",
                "#5c5c5c",
                "#d9d9d9",
                "#ffffff",
                "#f5f5f3",
                "#8a1c1c",
                "#ffffff",
                600,
                17,
                "ltr");
    }

    public MailStyle withAccent(String colour) {
        return new MailStyle(
                textFont,
                headingFont,
                codeFont,
                text,
                link,
                muted,
                rule,
                background,
                panel,
                colour,
                onAccent,
                width,
                size,
                direction);
    }

    public MailStyle withLink(String colour) {
        return new MailStyle(
                textFont,
                headingFont,
                codeFont,
                text,
                colour,
                muted,
                rule,
                background,
                panel,
                accent,
                onAccent,
                width,
                size,
                direction);
    }

    /** @param side {@code ltr} or {@code rtl} */
    public MailStyle from(String side) {
        return new MailStyle(
                textFont,
                headingFont,
                codeFont,
                text,
                link,
                muted,
                rule,
                background,
                panel,
                accent,
                onAccent,
                width,
                size,
                side);
    }
}
