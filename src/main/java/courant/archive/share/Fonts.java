package courant.archive.share;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;

/**
 * The fonts that come with the program (Latin, Greek and Cyrillic letters; Arabic ones), and the machine's own for all others, where
 * it has any.
 */
final class Fonts {
    private static final String FOLDER = "/fonts/";
    private static final List<Font> FONTS = all();

    private Fonts() {}

    /** The text without what no font has; emojis have a colour that none of these knows. */
    static String drawable(String text) {
        var kept = new StringBuilder();
        text.codePoints()
                .filter(it -> !Character.isISOControl(it) && (invisible(it) || has(it)))
                .forEach(kept::appendCodePoint);
        return kept.toString().replaceAll("\\s+", " ").strip();
    }

    /** Whether each letter can be drawn: a title with holes says something else. */
    static boolean have(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).allMatch(Fonts::has);
    }

    /** Each run of letters in the first font that has them. */
    static AttributedString set(String text, float size) {
        var set = new AttributedString(text);
        Font font = null;
        for (var at = 0; at < text.length(); ) {
            var letter = text.codePointAt(at);
            var end = at + Character.charCount(letter);
            if (font == null || !invisible(letter) && !(Character.isWhitespace(letter) && font.canDisplay(letter)))
                font = font(letter);
            set.addAttribute(TextAttribute.FONT, font.deriveFont(size), at, end);
            at = end;
        }
        return set;
    }

    private static Font font(int letter) {
        return FONTS.stream().filter(it -> it.canDisplay(letter)).findFirst().orElse(FONTS.getFirst());
    }

    private static boolean has(int letter) {
        return FONTS.stream().anyMatch(it -> it.canDisplay(letter));
    }

    /** Marks above letters and joiners belong to the letter before them. */
    private static boolean invisible(int letter) {
        var type = Character.getType(letter);
        return type == Character.NON_SPACING_MARK || type == Character.FORMAT && letter != 0xFEFF;
    }

    private static List<Font> all() {
        var fonts = new ArrayList<Font>();
        fonts.add(read("SourceSerif4_600SemiBold.ttf"));
        fonts.add(read("NotoNaskhArabic_600SemiBold.ttf"));
        fonts.add(new Font(Font.SERIF, Font.BOLD, 1));
        return List.copyOf(fonts);
    }

    private static Font read(String name) {
        try (var file = Fonts.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) throw new IllegalStateException("There is no font " + name);
            return Font.createFont(Font.TRUETYPE_FONT, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException(e);
        }
    }
}
