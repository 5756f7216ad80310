package courant.post.words;

import java.util.regex.Pattern;

/** Text that must be one line, as it becomes a mail's subject or a page's title. */
public final class Lines {
    /** Control characters, line and paragraph separators, and what turns the direction of the text around it. */
    private static final Pattern BREAKS =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\uFDD0-\\uFDEF\\s]+");

    private Lines() {}

    public static String single(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }
}
