package courant.sender.ledger;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The one statement on which the promises rest. {@code ended} is written where this node still holds the delivery; that
 * a relay accepted it is a fact and is written whoever holds it now. Behind it stands the fence: still my lease, mailing
 * still being sent, subscriber still active, not resting and not suppressed; what does not pass is left to {@link Refusing}. It may be
 * asked again for the same deliveries when the answer was lost: nothing was handed over without one.
 */
final class Settling {
    // All by primary keys, who rests by subscriber_resting. A queued one without due_at that is asked for here is in a
    // claim of this node: the front has
    // passed it.
    static final String SQL = """
            with ended as (
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
                from unnest(?::bigint[], ?::bigint[], ?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                        as m (mailing_id, id, state, pause, code, status_code, refusal, reply, relay),
                    (select ?::bigint as node, make_interval(secs => ?) as doubt, make_interval(secs => ?) as patience) t
                where d.mailing_id = m.mailing_id and d.id = m.id
                and (d.node_id = t.node and d.state in ('claimed', 'handing')
                    or d.state = 'queued' and d.due_at is null
                    or m.state = 'accepted' and d.state <> 'accepted'))
            update delivery d set
                state = 'handing', node_id = ?, attempts = d.attempts + (d.state <> 'handing')::int,
                first_at = coalesce(d.first_at, now()), changed_at = now()
            from unnest(?::bigint[], ?::bigint[]) as a (mailing_id, id)
            where d.mailing_id = a.mailing_id and d.id = a.id
            and (d.node_id = ? and d.state in ('claimed', 'handing') or d.state = 'queued' and d.due_at is null)
            and exists (select from node where id = ? and lease_until > clock_timestamp())
            and exists (select from mailing m where m.id = d.mailing_id and m.state = 'sending')
            and exists (select from subscription s where s.newsletter_id = d.newsletter_id
                and s.subscriber_id = d.subscriber_id and s.status = 'active')
            and not exists (select from suppression x where x.email = lower(d.email))
            and not exists (select from subscriber w where w.id = d.subscriber_id and w.paused_until > now())
            returning d.id
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
            node,
            Claim.mailings(next),
            Claim.deliveries(next),
            node,
            node
        };
    }

    private static Long[] numbers(List<Mark> marks, Function<Mark, Long> number) {
        return marks.stream().map(number).toArray(Long[]::new);
    }

    private static @Nullable String[] words(List<Mark> marks, Function<Mark, @Nullable String> word) {
        return marks.stream().map(word).toArray(String[]::new);
    }
}
