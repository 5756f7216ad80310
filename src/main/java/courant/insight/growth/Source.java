package courant.insight.growth;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A place that readers came from.
 *
 * @param way in one word: page, link, embed, preferences, return, import, api, studio
 * @param host the site that led here; empty where none did
 * @param campaign what the link said of itself; empty where it said nothing
 */
@Schema(name = "SignUpSource")
public record Source(String way, String host, String campaign, long joined) {

    static Source read(ResultSet row) throws SQLException {
        return new Source(
                row.getString("way"), row.getString("host"), row.getString("campaign"), row.getLong("joined"));
    }

    /** The way, as an author calls it. */
    public String words() {
        return switch (way) {
            case "page" -> "Form on this site";
            case "link" -> "Link to the sign-up page";
            case "embed" -> "Form on another site";
            case "preferences" -> "A reader’s own settings";
            case "return" -> "Came back after leaving";
            case "import" -> "Import";
            case "api" -> "API";
            case "studio" -> "Added by an author";
            default -> way;
        };
    }
}
