package courant.account.people;

import courant.account.Account;
import courant.account.Role;
import courant.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has an account.
 *
 * @param lastSeenAt when a browser of theirs was last here, to the hour
 */
public record PersonView(
        long id,
        String email,
        String name,
        Role role,
        Instant createdAt,
        @Nullable Instant lastSeenAt) {

    /** From this number on; owners first within what a page can show is the page's affair. */
    public static List<PersonView> after(DataSource database, long id, int most) {
        return Sql.list(database, """
                select a.id, a.email, a.name, a.role, a.created_at,
                       (select max(s.last_seen_at) from session s where s.account_id = a.id) as seen
                from account a where a.id > ? order by a.id limit ?
                """, PersonView::read, id, most);
    }

    static PersonView of(Account it) {
        return new PersonView(it.id, it.email, it.name, it.role, it.createdAt, null);
    }

    private static PersonView read(ResultSet row) throws SQLException {
        return new PersonView(
                row.getLong("id"),
                row.getString("email"),
                row.getString("name"),
                Role.of(row.getString("role")),
                Objects.requireNonNull(Sql.instant(row, "created_at")),
                Sql.instant(row, "seen"));
    }
}
