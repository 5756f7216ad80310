package courant.post.embed;

import courant.markdown.Card;
import org.jspecify.annotations.Nullable;

/** A card as programs and the editor see it. */
public record EmbedView(
        String address,
        String kind,
        String title,
        String text,
        String site,
        @Nullable String picture) {

    public static EmbedView of(Embed it) {
        var card = it.card();
        return new EmbedView(
                it.address(),
                card.kind().word(),
                card.title(),
                card.text(),
                card.site(),
                card.picture().map(Card.Picture::src).orElse(null));
    }
}
