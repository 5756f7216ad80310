package courant.post.embed;

import courant.markdown.Card;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** A card that is kept, by the address that it leads to. */
public record Embed(String address, Card card) {
    static final String COLUMNS = "address, kind, title, text, site, picture, width, height";

    static Embed read(ResultSet row) throws SQLException {
        var picture = row.getString("picture");
        var card = new Card(
                row.getString("title"),
                row.getString("text"),
                row.getString("site"),
                kind(row.getString("kind")),
                Optional.ofNullable(
                        picture == null ? null : new Card.Picture(picture, row.getInt("width"), row.getInt("height"))));
        return new Embed(row.getString("address"), card);
    }

    static Card.Kind kind(String word) {
        return Card.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
