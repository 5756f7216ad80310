package courant.archive;

import courant.platform.Site;
import courant.post.Post;
import courant.post.label.Author;
import courant.post.label.AuthorForm;
import java.text.ListFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody who wrote a post, as readers see them.
 *
 * @param path of the author's page; empty for one who has none
 * @param url the same, whole
 * @param after what stands between this name and the next where all stand in a row
 */
public record AuthorView(
        String name,
        String path,
        String url,
        String about,
        List<Link> links,
        Optional<AuthorForm.Portrait> portrait,
        String after) {
    private static final Pattern PLACE = Pattern.compile("\uE000");

    /** @param name the host that it leads to */
    public record Link(String address, String name) {}

    static AuthorView of(Author it, Site site) {
        return new AuthorView(
                it.name,
                it.path(),
                it.path().isEmpty() ? "" : site.at(it.path()).toString(),
                it.about,
                it.links.stream()
                        .map(link -> new Link(link, Author.linkName(link)))
                        .toList(),
                it.portrait(),
                "");
    }

    /** Those who wrote it; where nobody is named, its newsletter's sender. */
    static List<AuthorView> of(Post post, Site site) {
        var authors = post.authors().stream().map(it -> of(it, site)).toList();
        return authors.isEmpty()
                ? List.of(new AuthorView(post.newsletter.senderName, "", "", "", List.of(), Optional.empty(), ""))
                : inARow(authors, post.newsletter.locale());
    }

    /** With the commas and the word for "and" that their language has between names. */
    private static List<AuthorView> inARow(List<AuthorView> authors, Locale locale) {
        var places = authors.stream().map(it -> "\uE000").toList();
        var row = ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(places);
        var between = PLACE.split(row, -1);
        var shown = new ArrayList<AuthorView>();
        for (var i = 0; i < authors.size(); i++) shown.add(authors.get(i).before(between[i + 1]));
        return shown;
    }

    private AuthorView before(String words) {
        return new AuthorView(name, path, url, about, links, portrait, words);
    }

    /** Whether there is more to say than the name. */
    public boolean isKnown() {
        return !about.isEmpty() || !links.isEmpty() || portrait.isPresent();
    }
}
