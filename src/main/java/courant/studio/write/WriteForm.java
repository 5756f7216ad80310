package courant.studio.write;

import courant.post.Post;
import courant.post.PostForm;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * What the editor's form sends.
 *
 * @param slugWas the address that the page showed: one that was left as it was is no wish
 * @param version the version of the post that the page was filled with
 */
public record WriteForm(
        @RestForm @Nullable String title,
        @RestForm @Nullable String subtitle,
        @RestForm @Nullable String body,
        @RestForm @Nullable String slug,
        @RestForm @Nullable String slugWas,
        @RestForm @Nullable String bylines,
        @RestForm @Nullable String tags,
        @RestForm @Nullable String series,
        @RestForm @Nullable Integer version) {
    /** Leaves everything as it is. */
    static final WriteForm NOTHING = new WriteForm(null, null, null, null, null, null, null, null, null);

    /** A member that the form did not bring (a post may be cut on its way) leaves the post as it is. */
    PostForm onto(Post post) {
        var now = PostForm.of(post);
        return new PostForm(
                Objects.requireNonNullElse(title, post.title),
                Objects.requireNonNullElse(subtitle, post.subtitle),
                Objects.requireNonNullElse(body, post.body),
                bylines == null ? now.bylines() : words(bylines),
                tags == null ? now.tags() : words(tags),
                series == null ? now.series() : series,
                slug == null || slug.strip().equals(slugWas) ? null : slug);
    }

    int basedOn(Post post) {
        return version == null ? post.version : version;
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split(","))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
