package courant.newsletter.standing;

import courant.markdown.Markdown;
import courant.markdown.SourceTooLarge;
import courant.platform.BadInput;
import java.util.regex.Pattern;

/**
 * What a standing page is to be like, as somebody typed it.
 *
 * @param slug empty: made of the title
 * @param body Markdown
 * @param linked the word of a {@link Linked}
 */
public record StandingForm(String title, String slug, String body, String linked) {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SLUG = 80;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\s]+");

    public static StandingForm of(StandingPage it) {
        return new StandingForm(it.title, it.slug, it.body, it.linked.word);
    }

    /** @throws BadInput about the first member that cannot be taken */
    StandingForm checked() {
        var name = BREAKS.matcher(title).replaceAll(" ").strip();
        if (name.isEmpty()) throw new BadInput("title", "Give the page a title.");
        if (name.length() > LONGEST_TITLE) {
            throw new BadInput(
                    "title", "This is " + name.length() + " characters long; " + LONGEST_TITLE + " is the most.");
        }
        Linked.of(linked);
        return new StandingForm(name, slug(slug.strip()), body(body), linked);
    }

    private static String slug(String slug) {
        if (slug.isEmpty()) return slug;
        if (slug.length() > LONGEST_SLUG || !SLUG.matcher(slug).matches()) {
            throw new BadInput(
                    "slug", "An address is made of small letters a–z, digits and single hyphens, at most 80.");
        }
        if (Reserved.has(slug)) throw new BadInput("slug", "The address /" + slug + " is taken by the site itself.");
        return slug;
    }

    private static String body(String body) {
        var text = body.replace("\r\n", "\n").replace('\u0000', ' ');
        try {
            Markdown.parse(text);
        } catch (SourceTooLarge fault) {
            throw new BadInput("body", String.valueOf(fault.getMessage()));
        }
        return text;
    }
}
