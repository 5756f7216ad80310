package courant.account.people;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads who did what. Indexes: the primary key, {@code audit_account}. */
@ApplicationScoped
public class AuditTrail {
    private final DataSource database;

    public AuditTrail(DataSource database) {
        this.database = database;
    }

    /**
     * One deed.
     *
     * @param who the name; empty where nobody was signed in
     * @param detail as JSON; empty where there is none
     */
    public record Deed(long id, Instant at, String who, String action, String subject, String detail) {
        static Deed read(ResultSet row) throws SQLException {
            return new Deed(
                    row.getLong("id"),
                    Objects.requireNonNull(Sql.instant(row, "at")),
                    row.getString("who"),
                    row.getString("action"),
                    row.getString("subject"),
                    row.getString("detail"));
        }
    }

    /** The newest first, from before this number back; of one account or of all. */
    public List<Deed> before(long id, Optional<Long> account, int most) {
        return Sql.list(
                database,
                """
                select d.id, d.at, coalesce(a.name, d.who, '') as who, d.action, d.subject,
                       case when d.detail = '{}' then '' else d.detail::text end as detail
                from audit d left join account a on a.id = d.account_id
                where d.id < ? %s order by d.id desc limit ?
                """.formatted(account.isPresent() ? "and d.account_id = ?" : "and ?::bigint is null"),
                Deed::read,
                id,
                account.orElse(null),
                most);
    }
}
