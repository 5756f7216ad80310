package courant.post.embed;

import courant.markdown.Card;
import courant.platform.BadInput;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card as a program or an author sends it: an address alone is asked for; with a title, it is kept as it is.
 *
 * @param kind video, audio, post or page
 * @param picture one of this site's, as {@code POST /api/v1/pictures} answers
 */
public record EmbedForm(
        String address,
        @Nullable String title,
        @Nullable String text,
        @Nullable String site,
        @Nullable String kind,
        @Nullable String picture) {

    public boolean isWritten() {
        return title != null && !title.isBlank();
    }

    Found found() {
        return new Found(
                Objects.requireNonNullElse(title, ""),
                Objects.requireNonNullElse(text, ""),
                Objects.requireNonNullElse(site, ""),
                kinds(Objects.requireNonNullElse(kind, "page")),
                Optional.empty());
    }

    private static Card.Kind kinds(String word) {
        try {
            return Embed.kind(word);
        } catch (IllegalArgumentException e) {
            throw new BadInput("kind", "A card is of the kind video, audio, post or page.");
        }
    }
}
