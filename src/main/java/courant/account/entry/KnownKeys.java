package courant.account.entry;

import courant.account.RandomKey;
import courant.account.Role;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Whose key it is; finding one notes that it was used. Indexes: the unique ones on {@code token_hash}. */
@ApplicationScoped
class KnownKeys {
    private final DataSource database;

    KnownKeys(DataSource database) {
        this.database = database;
    }

    /** @param stale its use was not noted for a while */
    record Holder(long account, Role role, boolean stale) {
        static Holder read(ResultSet row) throws SQLException {
            return new Holder(row.getLong("id"), Role.of(row.getString("role")), row.getBoolean("stale"));
        }

        /** A token may be for less than its account, never for more. */
        static Holder scoped(ResultSet row) throws SQLException {
            var holder = read(row);
            var scope = row.getString("scope");
            return scope == null
                    ? holder
                    : new Holder(holder.account, holder.role.orLess(Role.of(scope)), holder.stale);
        }
    }

    Optional<Holder> session(String key) {
        var hash = RandomKey.hash(key);
        var holder = Sql.one(database, """
                select a.id, a.role, s.last_seen_at < now() - interval '1 hour' as stale
                from session s join account a on a.id = s.account_id
                where s.token_hash = ? and s.expires_at > now()
                """, Holder::read, (Object) hash);
        if (holder.filter(Holder::stale).isPresent()) prolong(hash);
        return holder;
    }

    private void prolong(byte[] hash) {
        Sql.update(database, """
                update session set last_seen_at = now(), expires_at = now() + interval '30 days'
                where token_hash = ?
                """, (Object) hash);
    }

    Optional<Holder> apiToken(String key) {
        var hash = RandomKey.hash(key);
        var holder = Sql.one(database, """
                select a.id, a.role, t.role as scope, coalesce(t.last_used_at < now() - interval '1 minute', true) as stale
                from api_token t join account a on a.id = t.account_id
                where t.token_hash = ? and coalesce(t.expires_at > now(), true)
                """, Holder::scoped, (Object) hash);
        if (holder.filter(Holder::stale).isPresent()) noteUse(hash);
        return holder;
    }

    private void noteUse(byte[] hash) {
        Sql.update(database, "update api_token set last_used_at = now() where token_hash = ?", (Object) hash);
    }
}
