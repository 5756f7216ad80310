package courant.mail.mime;

import java.util.PrimitiveIterator;

/** Text that may stand on one line of a message: no controls, no line break of any kind, no half characters. */
public final class Clean {

    private Clean() {}

    /** The text on one line, each control or break a space, runs of spaces one, none at the ends. */
    public static String line(String text) {
        return isClean(text) ? text : cleaned(text);
    }

    private static boolean isClean(String text) {
        var last = ' ';
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && last == ' ')) {
                return false;
            }
            last = c;
        }
        return last != ' ';
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        PrimitiveIterator.OfInt points = text.codePoints().iterator();
        while (points.hasNext()) {
            append(clean, points.nextInt());
        }
        return clean.toString().strip();
    }

    private static void append(StringBuilder clean, int point) {
        if (!breaks(point)) {
            clean.appendCodePoint(isHalf(point) ? 0xFFFD : point);
        } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
            clean.append(' ');
        }
    }

    private static boolean breaks(int point) {
        return point == ' '
                || Character.isISOControl(point)
                || point == 0x2028
                || point == 0x2029
                || isNoCharacter(point);
    }

    private static boolean isNoCharacter(int point) {
        return (point >= 0xFDD0 && point <= 0xFDEF) || (point & 0xFFFE) == 0xFFFE;
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
