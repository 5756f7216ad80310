package courant.sender.ledger;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one statement on which the promises rest. {@code ended} is written where this node still holds the delivery; that
 * a relay accepted it is a fact and is written whoever holds it now. {@code handed} is the fence: still my lease, mailing
 * still being sent, subscriber still active and not suppressed, or else it is given back or skipped. It may be asked again
 * for the same deliveries when the answer was lost: nothing was handed over without one.
 */
final class Settling {
    static final String SQL = """
            with mark as (
                select * from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as m (mailing_id, id, state, pause, code, status_code, refusal, reply, relay)),
            terms as (select ?::bigint as node, make_interval(secs => ?) as doubt, make_interval(secs => ?) as patience),
            ended as (
                update delivery d set
                    state = case
                        when m.state in ('queued', 'deferred') and d.first_at < now() - t.patience then 'rejected'
                        when m.state = 'queued' and d.doubts > 0 then 'uncertain'
                        else m.state end,
                    due_at = case
                        when m.state in ('queued', 'deferred') and coalesce(d.first_at, now()) >= now() - t.patience then now() + make_interval(secs => m.pause)
                        when m.state = 'uncertain' and d.doubts = 0 then now() + t.doubt end,
                    node_id = null,
                    attempts = d.attempts - (m.state = 'queued' and d.state = 'handing')::int,
                    doubts = d.doubts + (m.state = 'uncertain')::int,
                    code = nullif(m.code, 0), status_code = m.status_code, refusal = m.refusal, reply = m.reply,
                    relay = coalesce(nullif(m.relay, ''), d.relay), changed_at = now()
                from mark m, terms t
                where d.mailing_id = m.mailing_id and d.id = m.id
                and (d.node_id = t.node and d.state in ('claimed', 'handing')
                    or m.state = 'accepted' and d.state <> 'accepted')
                returning d.mailing_id, d.state),
            pace as (
                insert into mailing_pace (mailing_id, node_id, second, accepted)
                select mailing_id, t.node, date_trunc('second', now()), count(*)
                from ended, terms t where state = 'accepted' group by mailing_id, t.node
                on conflict (mailing_id, node_id, second) do update set accepted = mailing_pace.accepted + excluded.accepted),
            asked as (select * from unnest(?::bigint[], ?::bigint[]) as a (mailing_id, id)),
            decided as (
                select d.mailing_id, d.id, case
                    when m.state = 'cancelled' then 'The mailing was cancelled.'
                    when s.status is distinct from 'active' then 'The subscriber has left.'
                    when exists (select from suppression x where x.email = lower(d.email)) then 'The address is suppressed.'
                    end as skipped, m.state = 'sending' as sending
                from asked a
                join delivery d on d.mailing_id = a.mailing_id and d.id = a.id
                join mailing m on m.id = d.mailing_id
                left join subscription s on s.newsletter_id = d.newsletter_id and s.subscriber_id = d.subscriber_id),
            handed as (
                update delivery d set
                    state = case
                        when c.skipped is not null then 'skipped'
                        when c.sending then 'handing'
                        when d.doubts > 0 then 'uncertain'
                        else 'queued' end,
                    due_at = case when c.skipped is null and not c.sending then now() end,
                    node_id = case when c.skipped is null and c.sending then d.node_id end,
                    attempts = d.attempts + (d.state = 'claimed' and c.skipped is null and c.sending)::int,
                    reply = coalesce(c.skipped, d.reply),
                    first_at = case when c.skipped is null and c.sending then coalesce(d.first_at, now()) else d.first_at end,
                    changed_at = now()
                from decided c, terms t
                where d.mailing_id = c.mailing_id and d.id = c.id
                and d.node_id = t.node and d.state in ('claimed', 'handing')
                and exists (select from node where id = t.node and lease_until > clock_timestamp())
                returning d.id, d.state)
            select id from handed where state = 'handing'
            """;

    private Settling() {}

    static @Nullable Object[] values(long node, List<Mark> ended, List<Claim> next, Terms terms) {
        return new @Nullable Object[] {
            Claim.mailings(ended.stream().map(Mark::claim).toList()),
            Claim.deliveries(ended.stream().map(Mark::claim).toList()),
            words(ended, it -> it.state().word()),
            numbers(ended, it -> it.pause().toSeconds()),
            numbers(ended, it -> (long) it.code()),
            words(ended, it -> it.status().orElse(null)),
            words(ended, it -> it.refusal().map(refusal -> refusal.word()).orElse(null)),
            words(ended, Mark::reply),
            words(ended, Mark::relay),
            node,
            Terms.seconds(terms.repeatAfter()),
            terms.giveUpAfter().toMillis() / 1000.0,
            Claim.mailings(next),
            Claim.deliveries(next)
        };
    }

    private static Long[] numbers(List<Mark> marks, Function<Mark, Long> number) {
        return marks.stream().map(number).toArray(Long[]::new);
    }

    private static @Nullable String[] words(List<Mark> marks, Function<Mark, @Nullable String> word) {
        return marks.stream().map(word).toArray(String[]::new);
    }
}
