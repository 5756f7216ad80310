package courant.account.api;

import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The answers to writes that carried a key, for 24 hours. Index: the primary key {@code (account_id, key)}. */
@ApplicationScoped
class KeptAnswers {
    private final DataSource database;

    KeptAnswers(DataSource database) {
        this.database = database;
    }

    /** True for the one caller who is first with this key; everybody else finds what became of it. */
    boolean claim(long account, String key, byte[] request) {
        forgetOld(account, key);
        return Sql.update(database, """
                        insert into idempotency_key (account_id, key, request) values (?, ?, ?) on conflict do nothing
                        """, account, key, request) == 1;
    }

    private void forgetOld(long account, String key) {
        Sql.update(database, """
                delete from idempotency_key
                where account_id = ? and key = ? and created_at < now() - interval '24 hours'
                """, account, key);
    }

    Optional<KeptAnswer> find(long account, String key) {
        return Sql.one(database, """
                select request, status, type, location, answer from idempotency_key where account_id = ? and key = ?
                """, KeptAnswer::read, account, key);
    }

    void keep(
            long account,
            String key,
            int status,
            @Nullable String type,
            @Nullable String location,
            @Nullable String body) {
        Sql.update(database, """
                update idempotency_key set status = ?, type = ?, location = ?, answer = ?
                where account_id = ? and key = ?
                """, status, type, location, body, account, key);
    }

    void forget(long account, String key) {
        Sql.update(database, "delete from idempotency_key where account_id = ? and key = ?", account, key);
    }

    int forgetOld() {
        return Sql.update(database, "delete from idempotency_key where created_at < now() - interval '24 hours'");
    }
}
