package courant.markdown.text;

import java.lang.Character.UnicodeScript;
import java.util.regex.Pattern;

/** How many columns text takes where every letter is equally wide (Unicode UAX 11, roughly). */
final class Columns {
    private static final int[][] WIDE = {
        {0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x2E80, 0x303E}, {0x3041, 0x4DBF}, {0x4E00, 0xA4CF},
        {0xA960, 0xA97C}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6},
        {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x1FA70, 0x1FAFF}, {0x20000, 0x3FFFD}
    };

    /** What will stand in a field is not known yet: as much as a name. */
    private static final Pattern SLOT = Pattern.compile("\uFDD0[^\uFDD1]*+\uFDD1");

    private static final String A_NAME = "a name";

    private Columns() {}

    static int of(String text) {
        return text.indexOf('\uFDD0') < 0
                ? text.codePoints().map(Columns::of).sum()
                : of(SLOT.matcher(text).replaceAll(A_NAME));
    }

    static int of(int c) {
        if (c < 0x300) {
            return 1;
        }
        return isZero(c) ? 0 : isWide(c) ? 2 : 1;
    }

    /** Combining marks, joiners, and the noncharacters around a field's slot. */
    private static boolean isZero(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || (c >= 0xFDD0 && c <= 0xFDEF);
    }

    private static boolean isWide(int c) {
        for (int[] range : WIDE) {
            if (c >= range[0] && c <= range[1]) {
                return true;
            }
        }
        return false;
    }

    /** Chinese and Japanese, which are written without spaces and may break between any two characters. */
    static boolean isIdeographic(int c) {
        if (c < 0x2E80) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || (c >= 0x3000 && c <= 0x303F)
                || (c >= 0xFF01 && c <= 0xFF60);
    }
}
