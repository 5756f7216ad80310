package courant.insight.counting;

import courant.platform.sql.Sql;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;

/**
 * Tells people from machines by what only shows after some seconds, and adds up. Each request is taken once, in the
 * transaction that counts it, by one node at a time; docs/figures.md states the rule.
 */
@ApplicationScoped
public class Judging {
    private static final int BATCH = 5_000;
    private final DataSource database;

    public Judging(DataSource database) {
        this.database = database;
    }

    private static final String ALONE =
            "select pg_try_advisory_xact_lock(hashtextextended('judging of opens and clicks', 0))";

    // Indexes: hit_waiting, hit_delivery, the keys of delivery, mark and link_count. Judged ones stay for a minute,
    // since they
    // say something of those that come after them.
    private static final String JUDGE = """
            with ripe as (
                update hit set judged = true where id in (
                    select id from hit where not judged and at < now() - interval '20 seconds' order by at limit ?)
                returning mailing_id, delivery_id, link, machine, proxy, at),
            known as (
                select r.*, d.subscriber_id, coalesce(d.variant, -1) as variant, m.key, m.keeps and n.keeps_clicks as keeps,
                    r.machine or d.state in ('claimed', 'handing')
                    or d.state = 'accepted' and r.at < d.changed_at + interval '5 seconds'
                    or (select count(distinct h.link) from hit h
                        where h.mailing_id = r.mailing_id and h.delivery_id = r.delivery_id and h.link > 0
                        and h.at between r.at - interval '10 seconds' and r.at + interval '10 seconds')
                        >= (select case when count(*) < 2 then 2 else least(3, count(*)) end
                            from counted_link l where l.mailing_id = r.mailing_id) as by_machine
                from ripe r
                join counted_mailing m on m.mailing_id = r.mailing_id
                    and case when r.link = 0 then m.opens else m.clicks end
                join delivery d on d.mailing_id = r.mailing_id and d.id = r.delivery_id
                join newsletter n on n.id = d.newsletter_id
                    and case when r.link = 0 then n.counts_opens else n.counts_clicks end
                where not exists (select from subscriber s where s.id = d.subscriber_id and s.uncounted)),
            each as (
                select k.*, l.counted from known k
                cross join lateral (select k.link as counted union all select -1 where k.link > 0) l),
            marked as (
                insert into mark (mailing_id, link, machine, mark, variant)
                select distinct mailing_id, counted, by_machine, substr(sha256(key || int8send(delivery_id)), 1, 16), variant
                from each where key is not null
                on conflict do nothing returning mailing_id, link, machine, variant),
            added as (
                insert into link_count (mailing_id, link, machine, variant, hits, by_proxy, readers)
                select mailing_id, link, machine, variant, sum(hits), sum(by_proxy), sum(readers) from (
                    select mailing_id, counted as link, by_machine as machine, variant, count(*) as hits,
                        count(*) filter (where proxy) as by_proxy, 0 as readers
                    from each group by 1, 2, 3, 4
                    union all
                    select mailing_id, link, machine, variant, 0, 0, count(*) from marked group by 1, 2, 3, 4) parts
                group by 1, 2, 3, 4 order by 1, 2, 3, 4
                on conflict (mailing_id, link, machine, variant) do update set hits = link_count.hits + excluded.hits,
                    by_proxy = link_count.by_proxy + excluded.by_proxy, readers = link_count.readers + excluded.readers),
            kept as (
                insert into kept_click (subscriber_id, mailing_id, link, first_at, last_at, times)
                select k.subscriber_id, k.mailing_id, k.link, min(k.at), max(k.at), count(*)
                from known k join subscriber s on s.id = k.subscriber_id
                where k.keeps and k.link > 0 and not k.by_machine
                group by 1, 2, 3 order by 1, 2, 3
                on conflict (subscriber_id, mailing_id, link) do update set last_at = greatest(kept_click.last_at, excluded.last_at),
                    times = kept_click.times + excluded.times)
            select count(*) from ripe
            """;

    /** Counts what has lain long enough. */
    public void judge() {
        var judged = 0L;
        do judged = QuarkusTransaction.requiringNew().call(this::batch);
        while (judged == BATCH);
    }

    private long batch() {
        var alone = Sql.one(database, ALONE, row -> row.getBoolean(1)).orElse(false);
        if (!alone) return 0;
        Sql.update(database, "delete from hit where judged and at < now() - interval '2 minutes'");
        return Sql.one(database, JUDGE, row -> row.getLong(1), BATCH).orElse(0L);
    }
}
