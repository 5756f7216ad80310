package courant.markdown.tree;

/** Which characters a text may hold. */
public final class Characters {
    private Characters() {}

    /** The text without control characters (but tab and newline), noncharacters and lone surrogates; line ends are LF. */
    public static String clean(String text) {
        String lines = text.replace("\r\n", "\n").replace('\r', '\n');
        if (lines.codePoints().allMatch(Characters::isText)) {
            return lines;
        }
        StringBuilder kept = new StringBuilder(lines.length());
        lines.codePoints().filter(Characters::isText).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isText(int c) {
        return c == '\n' || c == '\t' || !(Character.isISOControl(c) || isNoncharacter(c) || isHalf(c) || c == 0xFEFF);
    }

    private static boolean isNoncharacter(int c) {
        return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
    }

    private static boolean isHalf(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
