package courant.sender.ledger;

/**
 * What becomes of deliveries that the fence held back: skipped where it is the reader's wish or the author's, or else given
 * back, for whoever has it next. Says nothing where the lease is gone: what this node held is taken back by others.
 */
final class Refusing {
    static final String SQL = """
            with decided as materialized (
                select d.mailing_id, d.id, case
                    when m.state = 'cancelled' then 'The mailing was cancelled.'
                    when s.status is distinct from 'active' then 'The subscriber has left.'
                    when exists (select from suppression x where x.email = lower(d.email)) then 'The address is suppressed.'
                    when exists (select from subscriber w where w.id = d.subscriber_id and w.paused_until > now()) then 'The subscriber has paused.'
                    end as skipped
                from unnest(?::bigint[], ?::bigint[]) as a (mailing_id, id)
                join delivery d on d.mailing_id = a.mailing_id and d.id = a.id
                join mailing m on m.id = d.mailing_id
                left join subscription s on s.newsletter_id = d.newsletter_id and s.subscriber_id = d.subscriber_id)
            update delivery d set
                state = case when c.skipped is not null then 'skipped' when d.doubts > 0 then 'uncertain' else 'queued' end,
                due_at = case when c.skipped is null then now() end,
                node_id = null, attempts = d.attempts - (d.state = 'handing')::int, reply = coalesce(c.skipped, d.reply), changed_at = now()
            from decided c
            where d.mailing_id = c.mailing_id and d.id = c.id
            and (d.node_id = ? and d.state in ('claimed', 'handing') or d.state = 'queued' and d.due_at is null)
            and exists (select from node where id = ? and lease_until > clock_timestamp())
            """;

    private Refusing() {}
}
