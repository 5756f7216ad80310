package courant.insight.mailed;

import courant.mailing.MailingState;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Figures of posts, from what was counted beside the ledger: some hundred short rows. */
@ApplicationScoped
public class Posts {
    private final DataSource database;

    public Posts(DataSource database) {
        this.database = database;
    }

    // By mailing_post, the key of mailing_figures and movement_mailing.
    private static final String FIGURES = """
            select p.id as post_id, p.title, p.newsletter_id, c.*,
                exists (select from digest g where g.post_id = p.id) as digest,
                (select count(*) from movement v join mailing n on n.id = v.mailing_id
                    where n.post_id = p.id and v.act = 'left') as unsubscribed,
                (select count(*) from movement v join mailing n on n.id = v.mailing_id
                    where n.post_id = p.id and v.act = 'complained') as complained,
                (select coalesce(sum(r.replies), 0)::int from mailing n join reply_count r on r.mailing_id = n.id
                    where n.post_id = p.id having count(*) > 0
                    or exists (select from mailbox_reads b where b.newsletter_id = p.newsletter_id)) as replied
            from post p join (
                select m.post_id as counted, max(m.id) as key, min(m.started_at) as sent_at,
                    bool_or(m.finished_at is null) as going,
                    sum(f.intended) as intended, sum(f.accepted) as accepted,
                    sum(f.bad_address + f.bad_mailbox + f.bad_policy + f.bad_other) as bounced,
                    sum(f.bad_address) as bad_address, sum(f.bad_mailbox) as bad_mailbox, sum(f.bad_policy) as bad_policy,
                    sum(f.bad_other) as bad_other, sum(f.deferred) as deferred, sum(f.skipped) as skipped,
                    sum(f.uncertain) as uncertain, sum(f.waiting) as waiting
                from mailing m join mailing_figures f on f.mailing_id = m.id
                where %s group by m.post_id having %s order by max(m.id) desc limit ?) c on c.counted = p.id
            order by c.key desc
            """;

    private static final String LIST = FIGURES.formatted("""
            (?::bigint is null or m.newsletter_id = ?)
            and (?::bigint is null or m.post_id in (select o.id from post o where o.created_by = ?))""", "max(m.id) < ?");

    private static final String ONE = FIGURES.formatted("m.post_id = ?", "true");

    private static final String MEDIAN = """
            select percentile_cont(0.5) within group (order by 100.0 * accepted / intended) as delivered,
                percentile_cont(0.5) within group (order by 100.0 * bounced / intended) as bounced,
                percentile_cont(0.5) within group (order by 100.0 * unsubscribed / accepted)
                    filter (where accepted > 0) as unsubscribed,
                count(*) as posts
            from (
                select sum(f.intended) as intended, sum(f.accepted) as accepted,
                    sum(f.bad_address + f.bad_mailbox + f.bad_policy + f.bad_other) as bounced,
                    sum((select count(*) from movement v where v.mailing_id = m.id and v.act = 'left')) as unsubscribed
                from mailing m join mailing_figures f on f.mailing_id = m.id
                where m.newsletter_id = ? and f.finished_at is not null
                group by m.post_id having sum(f.intended) > 0 order by max(m.id) desc limit 100) each
            """;

    /**
     * Newest first.
     *
     * @param newsletter null for all
     * @param writer of whose posts alone; everybody's where absent
     */
    public List<PostFigures> list(@Nullable Long newsletter, Optional<Long> writer, long before, int limit) {
        var own = writer.orElse(null);
        return Sql.list(database, LIST, PostFigures::read, newsletter, newsletter, own, own, before, limit);
    }

    /** Empty for what was never mailed. */
    public Optional<PostFigures> of(long post) {
        return Sql.one(database, ONE, PostFigures::read, post, 1);
    }

    /** The newest first. Index: mailing_post. */
    public List<SentMailing> mailings(long post) {
        return Sql.list(database, """
                select m.id, m.title, m.state, m.started_at, f.intended, f.accepted
                from mailing m join mailing_figures f on f.mailing_id = m.id where m.post_id = ? order by m.id desc
                """, Posts::mailing, post);
    }

    private static SentMailing mailing(ResultSet row) throws SQLException {
        return new SentMailing(
                row.getLong("id"),
                row.getString("title"),
                MailingState.of(row.getString("state")),
                Objects.requireNonNull(Sql.instant(row, "started_at")),
                row.getInt("intended"),
                row.getInt("accepted"));
    }

    public Median median(long newsletter) {
        return Sql.one(database, MEDIAN, Posts::median, newsletter).orElseThrow();
    }

    private static Median median(ResultSet row) throws SQLException {
        return new Median(
                new Share(row.getObject("delivered", Double.class)),
                new Share(row.getObject("bounced", Double.class)),
                new Share(row.getObject("unsubscribed", Double.class)),
                row.getInt("posts"));
    }
}
