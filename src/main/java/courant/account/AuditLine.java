package courant.account;

import courant.platform.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to one thing.
 *
 * @param by the account's name; null where it is gone, or nobody was signed in
 * @param detail JSON
 */
public record AuditLine(Instant at, @Nullable String by, String action, String detail) {

    /** Newest first. Index: audit_subject. */
    public static List<AuditLine> about(String subject, int limit, DataSource database) {
        return Sql.list(
                database,
                """
                select a.at, c.name, a.action, a.detail::text as detail
                from audit a left join account c on c.id = a.account_id where a.subject = ? order by a.id desc limit ?
                """,
                row -> new AuditLine(
                        Objects.requireNonNull(Sql.instant(row, "at")),
                        row.getString("name"),
                        row.getString("action"),
                        row.getString("detail")),
                subject,
                limit);
    }
}
