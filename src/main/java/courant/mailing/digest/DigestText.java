package courant.mailing.digest;

import courant.markdown.FieldText;
import courant.markdown.FieldWriter;
import courant.newsletter.Newsletter;
import courant.newsletter.site.Spoken;
import courant.post.Post;
import courant.post.PostForm;
import courant.post.PostLinks;
import courant.subscriber.OwnWords;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the weekly post says: each post with its beginning and where it is read. */
final class DigestText {
    private static final int EXCERPT = 240;
    // Any ASCII punctuation may be escaped (CommonMark 0.31.2, section 2.4).
    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]()#+.!<>|~&^$:-]");
    private final PostLinks links;

    DigestText(PostLinks links) {
        this.links = links;
    }

    PostForm of(Newsletter newsletter, List<Post> posts, Instant since, Instant until) {
        var words = Spoken.words(OwnWords.class, Spoken.of(newsletter.language));
        var body = posts.stream().map(it -> entry(it, words)).collect(Collectors.joining("\n\n---\n\n"));
        return new PostForm(words.digestTitle(plain(newsletter.name)), days(newsletter, since, until), body);
    }

    private String entry(Post post, OwnWords words) {
        var link = links.inMail(post);
        var said = post.subtitle.isBlank() ? post.document().excerpt(EXCERPT) : post.subtitle;
        return "## [" + escaped(title(post)) + "](" + link + ")\n\n" + escaped(said) + "\n\n["
                + escaped(words.digestRead()) + "](" + link + ")";
    }

    /** A weekly post is one for all: what a title says of its reader is said as to anybody. */
    private static String title(Post post) {
        return FieldText.parse(post.title).render(FieldWriter.FALLBACK);
    }

    private static String days(Newsletter newsletter, Instant since, Instant until) {
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(newsletter.language))
                .withZone(newsletter.zoneId());
        return day.format(since) + " – " + day.format(until);
    }

    static String escaped(String text) {
        return SIGNS.matcher(plain(text)).replaceAll("\\\\$0");
    }

    /** One line, and no personal field. */
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").replace("{{", "{ {").strip();
    }
}
