package courant.newsletter.look;

import courant.markdown.Markdown;
import courant.markdown.SafeHtml;
import courant.platform.BadInput;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an owner puts at the foot of each page, in Markdown; HTML in it is cleaned as that of posts is. */
public final class Foot {
    private static final int LONGEST = 4_000;
    private static final Pattern NEVER = Pattern.compile(
            "<\\s*(script|style|iframe|object|embed|form|input|link|meta)\\b", Pattern.CASE_INSENSITIVE);

    private Foot() {}

    static String checked(String typed) {
        if (typed.length() > LONGEST) throw refused("At most %,d characters fit here.".formatted(LONGEST));
        var found = NEVER.matcher(typed);
        if (found.find()) {
            throw refused("<" + found.group(1).toLowerCase(Locale.ROOT)
                    + "> cannot stand here: words, links, lists and pictures can.");
        }
        return typed;
    }

    public static SafeHtml html(String typed) {
        return typed.isEmpty() ? SafeHtml.none() : Markdown.parse(typed).page();
    }

    private static BadInput refused(String sentence) {
        return new BadInput("foot", sentence);
    }
}
