package courant.platform.inbox;

import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

/** A mail in the test-mode inbox, as a list shows it. */
public record InboxMail(long id, Instant receivedAt, String sender, String recipient, String subject) {

    static InboxMail read(ResultSet row) throws SQLException {
        return new InboxMail(
                row.getLong("id"),
                Objects.requireNonNull(Sql.instant(row, "received_at")),
                row.getString("sender"),
                row.getString("recipient"),
                row.getString("subject"));
    }
}
