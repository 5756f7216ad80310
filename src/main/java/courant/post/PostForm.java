package courant.post;

import courant.markdown.Markdown;
import courant.platform.BadInput;
import courant.post.label.Authors;
import courant.post.label.Series;
import courant.post.label.Tags;
import courant.post.words.Lines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an author typed: everything of a post that can be written.
 *
 * @param bylines names or slugs of authors; whoever is not known becomes a guest
 * @param series the name of one; null where it belongs to none
 * @param slug null: no wish; it follows the title until the post is published, then stays
 */
public record PostForm(
        String title,
        String subtitle,
        String body,
        List<String> bylines,
        List<String> tags,
        @Nullable String series,
        @Nullable String slug) {
    public static final int MAX_TITLE = 300;
    public static final int MAX_SUBTITLE = 500;
    private static final int MAX_WORD = 100;
    private static final int MAX_WORDS = 50;

    public PostForm {
        bylines = List.copyOf(bylines);
        tags = List.copyOf(tags);
    }

    public PostForm(String title, String subtitle, String body) {
        this(title, subtitle, body, List.of(), List.of(), null, null);
    }

    /** What stands in the post now. */
    public static PostForm of(Post post) {
        return new PostForm(
                post.title, post.subtitle, post.body, post.authorWords(), post.tagNames(), post.seriesName(), null);
    }

    /** The same with other words; what an editor's page does not show stays as it was. */
    public PostForm with(String title, String subtitle, String body) {
        return new PostForm(title, subtitle, body, bylines, tags, series, null);
    }

    /** Whether writing this would leave the post as it is. */
    boolean isIn(Post post) {
        var same = new PostForm(title, subtitle, body, bylines, tags, series, null).equals(of(post));
        return same && (slug == null || slug.equals(post.slug));
    }

    boolean hasWordsOf(Post post) {
        return title.equals(post.title) && subtitle.equals(post.subtitle) && body.equals(post.body);
    }

    /** What it says otherwise than the post, beside title, subtitle and text; by the name of the field. */
    Map<String, String> besides(Post post) {
        var now = of(post);
        var differing = new TreeMap<String, String>();
        if (!bylines.equals(now.bylines)) differing.put("Bylines", String.join(", ", bylines));
        if (!tags.equals(now.tags)) differing.put("Tags", String.join(", ", tags));
        if (!Objects.equals(series, now.series)) differing.put("Series", Objects.requireNonNullElse(series, ""));
        if (slug != null && !slug.equals(post.slug)) differing.put("Address", slug);
        return differing;
    }

    /** As one line each where one line is meant, within bounds; labels that are known as they are written. */
    PostForm checked() {
        return new PostForm(
                line("title", title, MAX_TITLE),
                line("subtitle", subtitle, MAX_SUBTITLE),
                text(body),
                Authors.known(words("bylines", bylines)),
                Tags.known(words("tags", tags)),
                seriesName(),
                Slugs.asked(slug));
    }

    private @Nullable String seriesName() {
        var name = series == null
                ? null
                : blankToNull(line("series", series, MAX_WORD).replace(",", " "));
        return name == null ? null : Series.called(name).map(it -> it.name).orElse(name);
    }

    /** Its text; {@link Labels} puts on the rest. */
    void writeTo(Post post) {
        post.title = title;
        post.subtitle = subtitle;
        post.body = body;
    }

    private static String text(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > Markdown.MAX_SOURCE_BYTES) {
            throw new BadInput(
                    "body", "The text is %.1f MiB long; at most 2 MiB fit into a post.".formatted(bytes / 1048576.0));
        }
        return body.replace("\r\n", "\n").replace("\u0000", "");
    }

    private static List<String> words(String field, List<String> words) {
        if (words.size() > MAX_WORDS) throw new BadInput(field, "At most " + MAX_WORDS + " can stand here.");
        return words.stream()
                .map(word -> line(field, word, MAX_WORD).replace(",", " "))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private static String line(String field, String text, int most) {
        var line = Lines.single(text);
        var length = line.codePointCount(0, line.length());
        if (length > most) {
            throw new BadInput(field, "This is %,d characters long; at most %d fit here.".formatted(length, most));
        }
        return line;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
