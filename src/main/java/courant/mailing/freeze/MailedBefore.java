package courant.mailing.freeze;

import courant.subscriber.segment.MailFacts;
import courant.subscriber.segment.Predicate;
import jakarta.enterprise.context.ApplicationScoped;

/** What segments ask of the ledger. */
@ApplicationScoped
public class MailedBefore implements MailFacts {

    /** Index: delivery's key (subscriber_id, mailing_id). */
    @Override
    public Predicate got(long post) {
        return Predicate.of("""
                exists (select from delivery d where d.subscriber_id = s.id and d.state = 'accepted'
                    and d.mailing_id = any (array(select m.id from mailing m where m.post_id = ?)))""", post);
    }

    /** One row for each newsletter: an anti-join where this stands alone. */
    @Override
    public Predicate joinedSinceLastPost() {
        return Predicate.of("""
                (not exists (select from (
                    select m.newsletter_id, max(m.started_at) as last from mailing m
                    where not exists (select from digest g where g.post_id = m.post_id)
                    group by m.newsletter_id) mailed
                    where mailed.newsletter_id = sub.newsletter_id
                    and mailed.last >= coalesce(sub.confirmed_at, sub.created_at)))""");
    }
}
