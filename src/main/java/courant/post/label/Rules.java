package courant.post.label;

import courant.platform.BadInput;
import courant.post.words.Lines;
import java.util.regex.Pattern;

/** What a label's words may be. */
final class Rules {
    static final int SLUG = 80;
    private static final Pattern LEGAL = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private Rules() {}

    static String name(String typed, int most, String needed) {
        var name = Lines.single(typed);
        if (name.isEmpty()) throw new BadInput("name", needed);
        if (name.contains(",")) throw new BadInput("name", "A comma stands between two names, so none can be in one.");
        return bounded("name", name, most);
    }

    static String slug(String typed) {
        var slug = typed.strip();
        if (slug.length() > SLUG || !LEGAL.matcher(slug).matches()) {
            throw new BadInput(
                    "slug", "An address is made of small letters a–z, digits and single hyphens, at most 80.");
        }
        return slug;
    }

    /** Several lines. */
    static String text(String field, String typed, int most) {
        var text = typed.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                .strip();
        return bounded(field, text, most);
    }

    static String bounded(String field, String text, int most) {
        var length = text.codePointCount(0, text.length());
        if (length > most) {
            throw new BadInput(field, "This is %,d characters long; at most %,d fit here.".formatted(length, most));
        }
        return text;
    }
}
