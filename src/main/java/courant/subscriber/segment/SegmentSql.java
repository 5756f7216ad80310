package courant.subscriber.segment;

import courant.subscriber.segment.Segment.All;
import courant.subscriber.segment.Segment.Any;
import courant.subscriber.segment.Segment.Attribute;
import courant.subscriber.segment.Segment.Everyone;
import courant.subscriber.segment.Segment.Got;
import courant.subscriber.segment.Segment.JoinedBefore;
import courant.subscriber.segment.Segment.JoinedSince;
import courant.subscriber.segment.Segment.JoinedSinceLastPost;
import courant.subscriber.segment.Segment.JoinedWithin;
import courant.subscriber.segment.Segment.Language;
import courant.subscriber.segment.Segment.Not;
import courant.subscriber.segment.Segment.Reads;
import courant.subscriber.segment.Segment.Tagged;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A segment as a condition in SQL, for statements that name {@code subscriber s} and {@code subscription sub}. */
@ApplicationScoped
public class SegmentSql {
    /** Since when somebody reads: before they confirm they only asked. */
    private static final String JOINED = "coalesce(sub.confirmed_at, sub.created_at)";

    private final MailFacts facts;

    public SegmentSql(MailFacts facts) {
        this.facts = facts;
    }

    /** @param zone on whose calendar days begin: the newsletter's */
    public Predicate of(Segment segment, ZoneId zone) {
        return switch (segment) {
            case Everyone _ -> Predicate.TRUE;
            case All it ->
                Predicate.all(it.of().stream().map(part -> of(part, zone)).toList());
            case Any it ->
                Predicate.any(it.of().stream().map(part -> of(part, zone)).toList());
            case Not it -> of(it.of(), zone).negated();
            case Reads it -> reads(it.newsletter());
            // Index: subscriber_tags
            case Tagged it -> Predicate.of("s.tags @> array[?::text]", it.tag());
            case Attribute it -> attribute(it);
            case JoinedSince it -> Predicate.of(JOINED + " >= ?", start(it.day(), zone));
            case JoinedBefore it -> Predicate.of(JOINED + " < ?", start(it.day(), zone));
            case JoinedWithin it -> Predicate.of(JOINED + " > now() - make_interval(days => ?)", it.days());
            case JoinedSinceLastPost _ -> facts.joinedSinceLastPost();
            case Got it -> facts.got(it.post());
            case Language it -> language(it.tag());
        };
    }

    /** Index: subscription's key. */
    private static Predicate reads(String slug) {
        return Predicate.of("""
                exists (select from subscription r where r.subscriber_id = s.id and r.status = 'active'
                    and r.newsletter_id = (select n.id from newsletter n where n.slug = ?))""", slug);
    }

    private static Predicate attribute(Attribute it) {
        var kept = "coalesce(s.attributes ->> ?, '')";
        return switch (it.test()) {
            case IS -> Predicate.of("lower(" + kept + ") = lower(?)", it.name(), it.value());
            case CONTAINS -> Predicate.of("position(lower(?) in lower(" + kept + ")) > 0", it.value(), it.name());
            case BEGINS_WITH -> Predicate.of("starts_with(lower(" + kept + "), lower(?))", it.name(), it.value());
            case ABOVE -> ordered(it, ">");
            case BELOW -> ordered(it, "<");
            case KNOWN -> Predicate.of("(" + kept + " <> '')", it.name());
        };
    }

    /** Imports keep numbers as text; what is neither number nor day is not above and not below. */
    private static Predicate ordered(Attribute it, String sign) {
        if (Bounds.number(it.value())) {
            return Predicate.of(
                    "(case when coalesce(s.attributes ->> ?, '') ~ '^-?[0-9]{1,15}([.][0-9]{1,9})?$'"
                            + " then (s.attributes ->> ?)::numeric " + sign + " ? else false end)",
                    it.name(),
                    it.name(),
                    new BigDecimal(it.value()));
        }
        return Predicate.of(
                "(case when coalesce(s.attributes ->> ?, '') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}'"
                        + " then left(s.attributes ->> ?, 10) collate \"C\" " + sign + " ? else false end)",
                it.name(),
                it.name(),
                it.value());
    }

    private static Predicate language(String tag) {
        return Predicate.of("lower(coalesce(s.locale, '')) || '-' like ?", tag + "-%");
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
