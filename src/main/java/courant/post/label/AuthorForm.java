package courant.post.label;

import courant.platform.BadInput;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What readers are to know of an author, as somebody typed it.
 *
 * @param slug empty: made of the name
 * @param about a few sentences; empty where there are none
 * @param links addresses on the web
 */
public record AuthorForm(String name, String slug, String about, List<String> links, Optional<Portrait> portrait) {
    static final int LONGEST_NAME = 100;
    private static final int LONGEST_ABOUT = 1_000;
    private static final int LONGEST_LINK = 300;
    private static final int MOST_LINKS = 6;

    /** A picture that is kept here, with its size in pixels. */
    public record Portrait(String path, int width, int height) {}

    public static AuthorForm named(String name) {
        return new AuthorForm(name, "", "", List.of(), Optional.empty());
    }

    public static AuthorForm of(Author it) {
        return new AuthorForm(it.name, it.slug, it.about, it.links, it.portrait());
    }

    public AuthorForm with(Optional<Portrait> other) {
        return new AuthorForm(name, slug, about, links, other);
    }

    AuthorForm checked() {
        var kept = links.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
        if (kept.size() > MOST_LINKS) throw new BadInput("links", "At most " + MOST_LINKS + " links can stand here.");
        return new AuthorForm(
                Rules.name(name, LONGEST_NAME, "Give the name that stands under the posts."),
                slug.isBlank() ? "" : Rules.slug(slug),
                Rules.text("about", about, LONGEST_ABOUT),
                kept.stream().map(AuthorForm::link).distinct().toList(),
                portrait);
    }

    /** With https in front where somebody left it out. */
    private static String link(String typed) {
        var whole = typed.matches("(?i)[a-z][a-z0-9+.-]*:.*") ? typed : "https://" + typed;
        try {
            var uri = new URI(Rules.bounded("links", whole, LONGEST_LINK));
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            if (List.of("https", "http").contains(scheme) && uri.getHost() != null) return uri.toASCIIString();
        } catch (URISyntaxException e) {
            // said below, in one sentence for all
        }
        throw new BadInput("links", "\"" + typed + "\" is not an address on the web. Example: https://example.org/ada");
    }
}
