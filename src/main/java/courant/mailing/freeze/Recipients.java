package courant.mailing.freeze;

import courant.mailing.Mailing;
import courant.newsletter.Newsletter;
import courant.platform.sql.Sql;
import courant.subscriber.segment.Predicate;
import courant.subscriber.segment.SegmentSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** Who gets a mailing, made rows of in one statement and put in line: it sees one moment, and holds no lock that a sign-up waits for. */
@ApplicationScoped
public class Recipients {
    // By subscription_status. Whoever got this post by an earlier mailing does not get it again.
    private static final String PREPARE = """
            with asked as (select ?::text[] as names),
            considered as materialized (
                select s.id, s.email, s.name,
                    case when (select cardinality(names) > 0 from asked) then s.attributes end as attributes,
                    exists (select from suppression x where x.email = lower(s.email))
                    or %2$s
                    or s.id in (select d.subscriber_id from delivery d join mailing m on m.id = d.mailing_id
                        where m.post_id = ? and m.id <> ? and d.state in ('handing', 'accepted', 'uncertain')) as excluded
                from subscription sub join subscriber s on s.id = sub.subscriber_id
                where sub.newsletter_id = ? and sub.status = 'active' and %1$s
                order by s.id),
            prepared as (
                insert into delivery (mailing_id, subscriber_id, newsletter_id, email, name, attributes)
                select ?, id, ?, email, name, (
                    select jsonb_object_agg(spoken, value order by key) from (
                        select regexp_replace(lower(btrim(key)), '[^a-z0-9.]+', '_', 'g') as spoken, value, key
                        from jsonb_each(attributes)
                        where jsonb_typeof(value) in ('string', 'number', 'boolean')) as said
                    where spoken = any(names))
                from considered cross join asked where not excluded
                returning id),
            lined_up as (
                insert into mailing_front (mailing_id, passed, last)
                select ?, min(id) - 1, max(id) from prepared having count(*) > 0)
            select (select count(*) from considered) as candidates,
                (select count(*) from prepared) as deliveries,
                (select count(*) from considered where excluded) as excluded
            """;

    private final DataSource database;
    private final SegmentSql segments;
    private final Rhythm rhythm;

    public Recipients(DataSource database, SegmentSql segments, Rhythm rhythm) {
        this.rhythm = rhythm;
        this.database = database;
        this.segments = segments;
    }

    /** What the statement counted, each on its own. */
    record Prepared(int candidates, int deliveries, int excluded) {
        boolean adds() {
            return candidates == deliveries + excluded;
        }

        @Override
        public String toString() {
            return candidates + " candidates, " + deliveries + " deliveries, " + excluded + " excluded";
        }
    }

    /** @param attributes those that the post asks for, as {@code PersonalFields.spoken} says them */
    Prepared prepare(Mailing mailing, List<String> attributes) {
        var zone = Newsletter.byId(mailing.newsletterId).map(Newsletter::zoneId).orElse(ZoneOffset.UTC);
        var meant = Predicate.all(List.of(segments.of(mailing.audience.meant(), zone), rhythm.meant(mailing)));
        var leftOut = Predicate.any(Stream.concat(
                        mailing.audience.without().stream().map(it -> segments.of(it.segment(), zone)),
                        rhythm.leftOut(mailing).stream())
                .toList());
        return Sql.one(
                        database,
                        PREPARE.formatted(meant.sql(), leftOut.sql()),
                        row -> new Prepared(row.getInt("candidates"), row.getInt("deliveries"), row.getInt("excluded")),
                        values(mailing, attributes, meant, leftOut))
                .orElseThrow();
    }

    /** In the order of the statement's question marks. */
    private static Object[] values(Mailing mailing, List<String> attributes, Predicate meant, Predicate leftOut) {
        var values = new ArrayList<Object>();
        values.add(attributes.toArray(String[]::new));
        values.addAll(leftOut.values());
        values.addAll(List.of(mailing.postId, mailing.id, mailing.newsletterId));
        values.addAll(meant.values());
        values.addAll(List.of(mailing.id, mailing.newsletterId, mailing.id));
        return values.toArray();
    }
}
