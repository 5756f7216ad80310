package courant.insight.growth;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A reason that readers gave for leaving.
 *
 * @param reason as the leaving page offers it; empty for those who wrote a remark alone
 * @param readers how many gave it
 */
@Schema(name = "LeavingReason")
public record WhyLeft(String reason, long readers) {

    static WhyLeft read(ResultSet row) throws SQLException {
        return new WhyLeft(row.getString("reason"), row.getLong("readers"));
    }

    /** As an author reads it. */
    public String words() {
        return reason.isEmpty()
                ? "A remark alone"
                : reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
    }
}
