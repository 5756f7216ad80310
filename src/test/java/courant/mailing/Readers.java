package courant.mailing;

import courant.platform.sql.Sql;
import courant.post.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/** Subscribers for tests, at a domain of their own. */
@ApplicationScoped
public class Readers {
    private final DataSource database;

    public Readers(DataSource database) {
        this.database = database;
    }

    /** So many active subscribers {@code r1@, r2@ …}; the domain. */
    public String of(long newsletter, int count, String... tags) {
        var domain = Drafts.word() + ".example";
        Sql.update(database, """
                with made as (
                    insert into subscriber (email, name, tags)
                    select 'r' || n || '@' || ?, 'Reader ' || n, ?::text[] from generate_series(1, ?) n returning id)
                insert into subscription (newsletter_id, subscriber_id, status, confirmed_at)
                select ?, id, 'active', now() from made
                """, domain, tags, count, newsletter);
        return domain;
    }

    public void set(String address, String status) {
        Sql.update(
                database,
                "update subscription set status = ? where subscriber_id = (select id from subscriber where email = ?)",
                status,
                address);
    }

    public void suppress(String address) {
        Sql.update(database, "insert into suppression (email, reason) values (?, 'complaint')", address);
    }
}
