package courant.platform.typed;

import courant.platform.BadInput;
import org.jspecify.annotations.Nullable;

/** One line of text. */
public final class Line {
    private Line() {}

    /**
     * Without the space around it.
     *
     * @param most how many characters it may have
     * @param absent what to say to who left it empty
     * @throws BadInput for an empty one, a longer one, and one with control characters
     */
    public static String of(String field, @Nullable String value, int most, String absent) {
        var text = value == null ? "" : value.strip();
        if (text.isEmpty()) throw new BadInput(field, absent);
        if (text.length() > most) throw new BadInput(field, "This is too long; " + most + " characters at most.");
        if (text.chars().anyMatch(Character::isISOControl)) throw new BadInput(field, "This is one line of text.");
        return text;
    }
}
