package courant.mailing.freeze;

import courant.mailing.Mailing;
import courant.platform.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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
                    or s.id in (select d.subscriber_id from delivery d join mailing m on m.id = d.mailing_id
                        where m.post_id = ? and m.id <> ? and d.state in ('handing', 'accepted', 'uncertain')) as excluded
                from subscription n join subscriber s on s.id = n.subscriber_id
                where n.newsletter_id = ? and n.status = 'active'
                and (cardinality(?::text[]) = 0 or s.tags && ?::text[])
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

    public Recipients(DataSource database) {
        this.database = database;
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
        var asked = attributes.toArray(String[]::new);
        var tags = mailing.audience.tags().toArray(String[]::new);
        return Sql.one(
                        database,
                        PREPARE,
                        row -> new Prepared(row.getInt("candidates"), row.getInt("deliveries"), row.getInt("excluded")),
                        asked,
                        mailing.postId,
                        mailing.id,
                        mailing.newsletterId,
                        tags,
                        tags,
                        mailing.id,
                        mailing.newsletterId,
                        mailing.id)
                .orElseThrow();
    }
}
