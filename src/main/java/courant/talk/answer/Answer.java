package courant.talk.answer;

import courant.platform.Site;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * An answer in the letter, cut where it is long.
 *
 * @param name of who answered
 * @param title of the post
 */
public record Answer(String name, String title, String text, String link, long newsletter) {
    static Answer read(ResultSet row, Site site) throws SQLException {
        var link = site.at("/p/" + row.getString("slug")) + "#c" + row.getLong("id");
        return new Answer(
                row.getString("name"),
                row.getString("title"),
                row.getString("text"),
                URI.create(link).toString(),
                row.getLong("newsletter_id"));
    }
}
