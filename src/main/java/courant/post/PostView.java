package courant.post;

import courant.post.picture.Cover;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as programs see it.
 *
 * @param bylines the names of its authors, in order
 * @param authors the same with what one finds them by
 */
public record PostView(
        long id,
        String slug,
        URI url,
        PostState state,
        Channel channel,
        String newsletter,
        String title,
        String subtitle,
        String body,
        List<String> bylines,
        List<AuthorRef> authors,
        List<String> tags,
        @Nullable String series,
        int version,
        List<PostProblem> problems,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant handedOverAt,
        @Nullable Cover cover) {

    public static PostView of(Post it, URI url) {
        return new PostView(
                it.id,
                it.slug,
                url,
                it.state,
                it.channel,
                it.newsletter.slug,
                it.title,
                it.subtitle,
                it.body,
                it.authors().stream().map(author -> author.name).toList(),
                it.authors().stream().map(author -> AuthorRef.of(author, url)).toList(),
                it.tagNames(),
                it.seriesName(),
                it.version,
                it.problems(),
                it.createdAt,
                it.updatedAt,
                it.publishedAt,
                it.handedOverAt,
                it.cover().orElse(null));
    }
}
