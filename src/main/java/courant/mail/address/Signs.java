package courant.mail.address;

import java.util.Set;

/** Which signs a mailbox name may have: RFC 5322's atext, and of all others letters with their marks, digits and pictures. */
final class Signs {
    private static final String PLAIN = ".!#$%&'*+/=?^_`{|}~-";

    /** Letters, marks and pictures that nobody sees (Unicode's Default_Ignorable_Code_Point, and the empty Braille cell). */
    private static final Set<Integer> UNSEEN =
            Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0);

    /** Their last octet is that of a line break, for programs that keep nothing but that. */
    private static final Set<Integer> CUT_TO_A_BREAK = Set.of(0x560A, 0x560D);

    private Signs() {}

    static boolean isAllowed(int point) {
        return point < 0x80 ? isPlain(point) : isLetter(point) && !isUnseen(point) && !CUT_TO_A_BREAK.contains(point);
    }

    /** A mark with no letter before it would change the sign in front of the address. */
    static boolean hangInTheAir(String mailbox) {
        return isMark(mailbox.codePointAt(0));
    }

    private static boolean isPlain(int point) {
        return point >= 'a' && point <= 'z'
                || point >= 'A' && point <= 'Z'
                || point >= '0' && point <= '9'
                || PLAIN.indexOf(point) >= 0;
    }

    /** Controls, what turns the direction of writing, private and unassigned signs are none. */
    private static boolean isLetter(int point) {
        return Character.isLetterOrDigit(point)
                || isMark(point)
                || Character.getType(point) == Character.LETTER_NUMBER
                || Character.getType(point) == Character.OTHER_SYMBOL;
    }

    private static boolean isMark(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isUnseen(int point) {
        return UNSEEN.contains(point) || point >= 0xFE00 && point <= 0xFE0F || point >= 0xE0100 && point <= 0xE01EF;
    }
}
