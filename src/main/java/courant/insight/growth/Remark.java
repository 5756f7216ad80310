package courant.insight.growth;

import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/** What a reader who left wrote beside the reason. */
public record Remark(Instant at, long subscriber, String reason, String remark) {

    static Remark read(ResultSet row) throws SQLException {
        return new Remark(
                Objects.requireNonNull(Sql.instant(row, "at")),
                row.getLong("subscriber_id"),
                row.getString("reason"),
                row.getString("remark"));
    }
}
