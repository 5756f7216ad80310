package courant.insight.mailed;

import courant.platform.sql.Sql;
import javax.sql.DataSource;

/** Mailings that are over, straight into the ledger. */
public final class Mailed {
    private Mailed() {}

    /**
     * One of this post.
     *
     * @param outcomes such as {@code accepted 8, rejected/address 1}
     */
    public static long of(long newsletter, long post, DataSource database, String outcomes) {
        var mailing =
                Sql.one(database, """
                        insert into mailing (newsletter_id, post_id, title, state, due_at, local_time, zone, started_at, finished_at)
                        values (?, ?, 'Mailed', 'sent', now(), now()::timestamp, 'UTC', now(), now()) returning id
                        """, row -> row.getLong(1), newsletter, post).orElseThrow();
        for (var outcome : outcomes.split(", ")) {
            var parts = outcome.split("[/ ]");
            Sql.update(
                    database,
                    """
                    insert into delivery (mailing_id, subscriber_id, newsletter_id, email, state, refusal)
                    select ?, -nextval('delivery_id_seq'), ?, 'r@example.org', ?, nullif(?, '')
                    from generate_series(1, ?)
                    """,
                    mailing,
                    newsletter,
                    parts[0],
                    parts.length == 3 ? parts[1] : "",
                    Integer.parseInt(parts[parts.length - 1]));
        }
        return mailing;
    }
}
