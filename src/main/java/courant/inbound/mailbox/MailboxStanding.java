package courant.inbound.mailbox;

import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a mailbox goes.
 *
 * @param readAt when it was last read
 * @param failingSince null where the last time went well
 * @param lately within a quarter of an hour
 */
public record MailboxStanding(
        long mailbox,
        String name,
        @Nullable Instant readAt,
        boolean lately,
        @Nullable Instant failingSince,
        @Nullable Instant againAt,
        @Nullable String fault) {
    private static final String COLUMNS = """
            select m.id, m.name, p.read_at, coalesce(p.read_at > now() - interval '15 minutes', false) as lately, p.failing_since,
                p.due_at, p.fault
            from mailbox m left join mailbox_place p on p.mailbox_id = m.id\
            """;

    private static MailboxStanding read(ResultSet row) throws SQLException {
        return new MailboxStanding(
                row.getLong("id"),
                row.getString("name"),
                Sql.instant(row, "read_at"),
                row.getBoolean("lately"),
                Sql.instant(row, "failing_since"),
                Sql.instant(row, "due_at"),
                row.getString("fault"));
    }

    public static Optional<MailboxStanding> of(DataSource database, long mailbox) {
        return Sql.one(database, COLUMNS + " where m.id = ?", MailboxStanding::read, mailbox);
    }

    /** Of those that are read for a newsletter. */
    public static List<MailboxStanding> ofNewsletter(DataSource database, long newsletter) {
        return Sql.list(
                database,
                COLUMNS + " join mailbox_reads r on r.mailbox_id = m.id where r.newsletter_id = ? order by m.id",
                MailboxStanding::read,
                newsletter);
    }

    public boolean failing() {
        return failingSince != null;
    }
}
