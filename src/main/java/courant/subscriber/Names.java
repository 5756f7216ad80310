package courant.subscriber;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names as people type them, made fit for one line of a mail's header. */
public final class Names {
    /** Line breaks and other control or invisible characters; joiners stay, since names in some scripts need them. */
    private static final Pattern UNWANTED =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\u202a-\\u202e\\u2066-\\u2069\\s]+");

    private Names() {}

    /** Null where nothing visible was typed. */
    public static @Nullable String tidy(@Nullable String typed) {
        if (typed == null) return null;
        var name = UNWANTED.matcher(typed).replaceAll(" ").strip();
        if (name.isEmpty()) return null;
        return name.length() <= Subscriber.LONGEST_NAME ? name : cut(name).strip();
    }

    /** Never between the two halves of a character outside the basic plane. */
    private static String cut(String name) {
        var end = Subscriber.LONGEST_NAME;
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end);
    }
}
