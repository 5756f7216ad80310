package courant.subscriber.roster;

import courant.newsletter.Newsletter;
import courant.subscriber.SubscriberStatus;
import courant.subscriber.segment.Predicate;
import courant.subscriber.segment.SavedSegment;
import courant.subscriber.segment.SegmentSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A query as a condition on {@code subscriber s}, for the list, for exports and for changes of many. */
@ApplicationScoped
public class SubscriberFilter {
    private final SegmentSql segments;

    public SubscriberFilter(SegmentSql segments) {
        this.segments = segments;
    }

    public Predicate of(SubscriberQuery query) {
        var conditions = new ArrayList<Predicate>();
        if (!query.text().isEmpty()) conditions.add(matching(query));
        query.status().ifPresent(it -> conditions.add(standing(it)));
        // Index: subscription's key
        query.newsletter()
                .ifPresent(it -> conditions.add(Predicate.of(
                        "exists (select from subscription c where c.subscriber_id = s.id and c.newsletter_id = ?"
                                + " and c.status in ('active', 'pending'))",
                        it.id)));
        // Index: subscriber_tags
        if (!query.tag().isEmpty()) conditions.add(Predicate.of("s.tags @> array[?::text]", query.tag()));
        query.segment().ifPresent(it -> conditions.add(meant(it, query.newsletter())));
        return Predicate.all(conditions);
    }

    /** Indexes: subscriber_search, subscriber_email. */
    private static Predicate matching(SubscriberQuery query) {
        return query.anywhere()
                ? Predicate.of("(lower(s.email) || ' ' || lower(coalesce(s.name, ''))) like ?", query.pattern())
                : Predicate.of("lower(s.email) like ?", query.pattern());
    }

    /** Index: subscription_listed. */
    private static Predicate standing(SubscriberStatus status) {
        if (status == SubscriberStatus.SUPPRESSED) {
            return Predicate.of("lower(s.email) in (select x.email from suppression x)");
        }
        return Predicate.of("""
                s.id in (select c.subscriber_id from subscription c where c.status = ?)
                 and not exists (
                    select from subscription c where c.subscriber_id = s.id and c.status = any (?))
                 and not exists (select from suppression x where x.email = lower(s.email))
                """, status.word(), better(status));
    }

    /** The standings that would be told instead of this one. */
    private static String[] better(SubscriberStatus status) {
        return List.of(SubscriberStatus.values()).subList(1, status.ordinal()).stream()
                .map(SubscriberStatus::word)
                .toArray(String[]::new);
    }

    private Predicate meant(SavedSegment segment, Optional<Newsletter> newsletter) {
        var zone = newsletter.or(Newsletter::first).map(Newsletter::zoneId).orElse(ZoneOffset.UTC);
        var meant = segments.of(segment.definition, zone);
        var one = newsletter
                .map(it -> Predicate.of("sub.newsletter_id = ?", it.id))
                .orElse(Predicate.TRUE);
        var both = Predicate.all(List.of(one, meant));
        return new Predicate(
                "exists (select from subscription sub where sub.subscriber_id = s.id and sub.status = 'active' and "
                        + both.sql() + ")",
                both.values());
    }
}
